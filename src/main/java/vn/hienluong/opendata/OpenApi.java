package vn.hienluong.opendata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.hienluong.datasets.Dataset;
import vn.hienluong.platform.Text;

/**
 * The description of the interface after OpenAPI 3.1, made from the lists themselves: what their columns say is what is
 * promised. The promise is kept by a test that compares it with the one that was released last (ADR 0027).
 */
@Component
public class OpenApi {

    public static final String PLACE = "/api/v1";

    private static final String VERSION = "1.0.0";

    private final Catalogue catalogue;
    private final Publishers publishers;
    private final OpenDataProperties properties;

    OpenApi(Catalogue catalogue, Publishers publishers, OpenDataProperties properties) {
        this.catalogue = catalogue;
        this.publishers = publishers;
        this.properties = properties;
    }

    public Map<String, Object> document(Text text) {
        return Json.object(
                "openapi",
                "3.1.0",
                "info",
                Json.object(
                        "title",
                        text.say("opendata.api.title"),
                        "version",
                        VERSION,
                        "description",
                        text.say("opendata.api.about", properties.requestsPerMinute())),
                "servers",
                List.of(Json.object("url", publishers.server())),
                "paths",
                paths(text),
                "components",
                OpenApiParts.components(catalogue.all(), text));
    }

    private Map<String, Object> paths(Text text) {
        var paths = new LinkedHashMap<String, Object>();
        paths.put(PLACE, get("agencies", text.say("opendata.api.agencies"), "Agencies", List.of(), text));
        paths.put(
                PLACE + "/{agency}",
                get("catalogue", text.say("opendata.api.catalogue"), "Catalogue", List.of("agency"), text));
        catalogue.all().forEach(dataset -> add(dataset, paths, text));
        return paths;
    }

    private static void add(Dataset dataset, Map<String, Object> paths, Text text) {
        var at = PLACE + "/{agency}/" + dataset.key();
        var name = OpenApiParts.name(dataset);
        var said = dataset.title(text);
        paths.put(
                at,
                get(
                        dataset.key(),
                        text.say("opendata.api.rows", said),
                        name + "Page",
                        List.of("agency", "cursor", "limit"),
                        text));
        paths.put(
                at + "/{id}",
                get(
                        dataset.key() + "-row",
                        text.say("opendata.api.row", said),
                        name + "Row",
                        List.of("agency", "id"),
                        text));
    }

    private static Map<String, Object> get(
            String operation, String summary, String schema, List<String> parameters, Text text) {
        var responses = new LinkedHashMap<String, Object>();
        responses.put("200", OpenApiParts.done(schema, text));
        responses.put("304", OpenApiParts.reference("responses", "NotModified"));
        if (parameters.contains("cursor")) {
            responses.put("400", OpenApiParts.reference("responses", "BadRequest"));
        }
        if (!parameters.isEmpty()) {
            responses.put("404", OpenApiParts.reference("responses", "NotFound"));
        }
        responses.put("429", OpenApiParts.reference("responses", "TooMany"));
        return Json.object(
                "get",
                Json.object(
                        "operationId",
                        operation,
                        "summary",
                        summary,
                        "parameters",
                        parameters.stream()
                                .map(one -> OpenApiParts.reference("parameters", one))
                                .toList(),
                        "responses",
                        responses));
    }
}
