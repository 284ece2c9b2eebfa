package vn.hienluong.publications.reading;

import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import vn.hienluong.publications.facts.PublicationKind;

/** Each kind is a dataset of its own: a new kind brings its own. */
@Configuration(proxyBeanMethods = false)
@Import(PublicationDatasets.OfEachKind.class)
class PublicationDatasets {

    static final class OfEachKind implements BeanRegistrar {

        @Override
        public void register(BeanRegistry registry, Environment environment) {
            for (var kind : PublicationKind.values()) {
                registry.registerBean(
                        "dataset-" + kind.path(),
                        PublicationData.class,
                        bean -> bean.supplier(house -> new PublicationData(
                                kind, house.bean(PublicReading.class), house.bean(KeptStandings.class))));
            }
        }
    }
}
