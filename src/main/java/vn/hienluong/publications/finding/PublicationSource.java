package vn.hienluong.publications.finding;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hienluong.audit.Subject;
import vn.hienluong.authority.Role;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Time;
import vn.hienluong.publications.Edition;
import vn.hienluong.publications.Publication;
import vn.hienluong.publications.PublicationId;
import vn.hienluong.publications.Publications;
import vn.hienluong.search.Entry;
import vn.hienluong.search.Readers;
import vn.hienluong.search.SearchSource;

/** A publication by the words of its latest edition, for those who may open it: office, leadership and its own unit. */
@Component
class PublicationSource implements SearchSource {

    private static final String KIND = "publications.found";

    private final Publications publications;

    PublicationSource(Publications publications) {
        this.publications = publications;
    }

    @Override
    public Set<String> subjects() {
        return Set.of("publications.publication");
    }

    @Override
    public List<String> kinds() {
        return List.of(KIND);
    }

    @Override
    public Found read(Subject subject, AgencyId agency) {
        var id = new PublicationId(subject.id());
        return publications
                .find(id, agency)
                .map(publication -> new Found(
                        subject.id(),
                        List.of(entry(
                                publication, publications.editionsOf(id, agency).getFirst()))))
                .orElseGet(() -> Found.nothing(subject.id()));
    }

    private static Entry entry(Publication publication, Edition edition) {
        var content = edition.content();
        return new Entry(
                KIND,
                publication.id().value(),
                content.facts().typed("number"),
                content.vietnamese().title(),
                Stream.of(
                                content.vietnamese().summary(),
                                content.vietnamese().body().words(),
                                content.english().title(),
                                content.english().body().words())
                        .filter(words -> !words.isBlank())
                        .collect(Collectors.joining("\n")),
                "/publications/" + publication.id(),
                Readers.of(Role.OFFICE, Role.OFFICE_HEAD, Role.LEADER).andIn(publication.owner(), Role.UNIT_STAFF),
                Optional.of(Time.dayOf(edition.changedAt())));
    }
}
