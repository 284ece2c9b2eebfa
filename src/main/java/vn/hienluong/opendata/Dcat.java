package vn.hienluong.opendata;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.hienluong.datasets.Dataset;
import vn.hienluong.platform.Text;
import vn.hienluong.platform.Words;

/** The catalogue of an agency after DCAT-AP 3, as JSON-LD: for portals that gather catalogues. */
@Component
public class Dcat {

    private static final String EUROPE = "http://publications.europa.eu/resource/authority/";
    private static final String MEDIA = "https://www.iana.org/assignments/media-types/";

    private static final Map<String, Object> CONTEXT = Json.object(
            "dcat",
            "http://www.w3.org/ns/dcat#",
            "dct",
            "http://purl.org/dc/terms/",
            "foaf",
            "http://xmlns.com/foaf/0.1/",
            "rdfs",
            "http://www.w3.org/2000/01/rdf-schema#",
            "xsd",
            "http://www.w3.org/2001/XMLSchema#");

    private final List<Text> texts;

    Dcat(Words words) {
        texts = List.of(words.in(Words.VIETNAMESE), words.in(Words.ENGLISH));
    }

    public Map<String, Object> of(Publisher publisher, List<Offer> offers) {
        return Json.object(
                "@context",
                CONTEXT,
                "@id",
                publisher.catalogue(),
                "@type",
                "dcat:Catalog",
                "dct:title",
                said(text -> text.say("opendata.of", publisher.name())),
                "dct:description",
                said(text -> text.say(publisher.site().sample() ? "opendata.lead.sample" : "opendata.lead")),
                "dct:publisher",
                agent(publisher),
                "foaf:homepage",
                id(publisher.home()),
                "dct:language",
                List.of(id(EUROPE + "language/VIE"), id(EUROPE + "language/ENG")),
                "dcat:dataset",
                offers.stream().map(offer -> dataset(publisher, offer)).toList(),
                "dcat:service",
                List.of(service(publisher, offers)));
    }

    private Map<String, Object> dataset(Publisher publisher, Offer offer) {
        var dataset = offer.dataset();
        return Json.object(
                "@id",
                publisher.page(offer.key()),
                "@type",
                "dcat:Dataset",
                "dct:identifier",
                publisher.slug() + "/" + offer.key(),
                "dct:title",
                said(dataset::title),
                "dct:description",
                said(dataset::about),
                "dct:publisher",
                id(publisher.home() + "#agency"),
                "dct:accessRights",
                id(EUROPE + "access-right/PUBLIC"),
                "dcat:theme",
                List.of(id(EUROPE + "data-theme/GOVE")),
                "dcat:landingPage",
                id(publisher.page(offer.key())),
                "dct:modified",
                offer.standing().changedAt().map(at -> typed(Cell.text(at), "xsd:dateTime")),
                "dcat:distribution",
                distributions(publisher, dataset));
    }

    private List<Object> distributions(Publisher publisher, Dataset dataset) {
        var key = dataset.key();
        return List.of(
                file(dataset, publisher.csv(key), "text/csv", "file-type/CSV", publisher.tableSchema(key)),
                file(dataset, publisher.json(key), "application/json", "file-type/JSON", publisher.jsonSchema(key)),
                Json.object(
                        "@id",
                        publisher.api(key) + "#distribution",
                        "@type",
                        "dcat:Distribution",
                        "dct:title",
                        said(text -> text.say("opendata.interface")),
                        "dcat:accessURL",
                        id(publisher.api(key)),
                        "dcat:accessService",
                        id(publisher.api()),
                        "dct:license",
                        id(dataset.licence().address())));
    }

    private Map<String, Object> file(Dataset dataset, String address, String media, String type, String schema) {
        return Json.object(
                "@id",
                address,
                "@type",
                "dcat:Distribution",
                "dct:title",
                said(dataset::title),
                "dcat:accessURL",
                id(address),
                "dcat:downloadURL",
                id(address),
                "dcat:mediaType",
                id(MEDIA + media),
                "dct:format",
                id(EUROPE + type),
                "dct:conformsTo",
                id(schema),
                "dct:license",
                id(dataset.licence().address()));
    }

    private Map<String, Object> service(Publisher publisher, List<Offer> offers) {
        return Json.object(
                "@id",
                publisher.api(),
                "@type",
                "dcat:DataService",
                "dct:title",
                said(text -> text.say("opendata.interface")),
                "dcat:endpointURL",
                id(publisher.api()),
                "dcat:endpointDescription",
                id(publisher.openApi()),
                "dcat:servesDataset",
                offers.stream().map(offer -> id(publisher.page(offer.key()))).toList());
    }

    private static Map<String, Object> agent(Publisher publisher) {
        return Json.object(
                "@id",
                publisher.home() + "#agency",
                "@type",
                "foaf:Agent",
                "foaf:name",
                Json.object("@language", "vi", "@value", publisher.name()));
    }

    private static Map<String, Object> id(String address) {
        return Json.object("@id", address);
    }

    private static Map<String, Object> typed(String value, String type) {
        return Json.object("@type", type, "@value", value);
    }

    private List<Map<String, Object>> said(Function<Text, String> words) {
        return texts.stream()
                .map(text -> Json.object("@language", text.locale().getLanguage(), "@value", words.apply(text)))
                .toList();
    }
}
