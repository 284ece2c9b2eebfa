package vn.hienluong.opendata;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hienluong.datasets.Dataset;
import vn.hienluong.platform.Text;

/** The parts of the description that its paths point to. */
final class OpenApiParts {

    private static final Map<String, Object> STRING = Json.object("type", "string");
    private static final Map<String, Object> ADDRESS = Json.object("type", "string", "format", "uri");
    private static final Map<String, Object> FLAG = Json.object("type", "boolean");

    private OpenApiParts() {}

    static Map<String, Object> reference(String kind, String name) {
        return Json.object("$ref", "#/components/" + kind + "/" + name);
    }

    /** Of its schemas: {@code van-ban} is {@code VanBan}. */
    static String name(Dataset dataset) {
        return Arrays.stream(dataset.key().split("-"))
                .map(part -> Character.toUpperCase(part.charAt(0)) + part.substring(1))
                .collect(Collectors.joining());
    }

    static Map<String, Object> done(String schema, Text text) {
        var headers = Json.byName(
                List.of("ETag", "Last-Modified", "Link", "RateLimit", "RateLimit-Policy").stream(),
                name -> name,
                _ -> Json.object("schema", STRING));
        return Json.object(
                "description",
                text.say("opendata.api.done"),
                "headers",
                headers,
                "content",
                Json.object("application/json", Json.object("schema", reference("schemas", schema))));
    }

    static Map<String, Object> components(List<Dataset> datasets, Text text) {
        return Json.object(
                "parameters", parameters(text), "responses", responses(text), "schemas", schemas(datasets, text));
    }

    private static Map<String, Object> parameters(Text text) {
        return Json.object(
                "agency",
                parameter("agency", "path", STRING, text.say("opendata.api.agency")),
                "id",
                parameter("id", "path", STRING, text.say("datasets.column.id")),
                "cursor",
                parameter("cursor", "query", STRING, text.say("opendata.api.cursor")),
                "limit",
                parameter(
                        "limit",
                        "query",
                        Json.object(
                                "type", "integer", "minimum", 1, "maximum", RowPages.MOST, "default", RowPages.USUAL),
                        text.say("opendata.api.limit")));
    }

    private static Map<String, Object> parameter(String name, String in, Map<String, Object> schema, String about) {
        return Json.object(
                "name", name, "in", in, "required", in.equals("path"), "schema", schema, "description", about);
    }

    private static Map<String, Object> responses(Text text) {
        return Json.object(
                "NotModified",
                Json.object("description", text.say("opendata.api.not-modified")),
                "BadRequest",
                problem(text.say("opendata.api.bad-request")),
                "NotFound",
                problem(text.say("opendata.api.not-found")),
                "TooMany",
                problem(text.say("opendata.api.too-many")));
    }

    private static Map<String, Object> problem(String about) {
        return Json.object(
                "description",
                about,
                "content",
                Json.object("application/problem+json", Json.object("schema", reference("schemas", "Problem"))));
    }

    private static Map<String, Object> schemas(List<Dataset> datasets, Text text) {
        var schemas = new LinkedHashMap<String, Object>();
        schemas.put(
                "Problem",
                all("type", ADDRESS, "title", STRING, "status", integer(), "detail", STRING, "instance", STRING));
        schemas.put("Words", all("vi", STRING, "en", STRING));
        schemas.put("Licence", all("name", reference("schemas", "Words"), "address", ADDRESS));
        schemas.put("Agencies", all("agencies", array(reference("schemas", "Agency"))));
        schemas.put("Agency", all("key", STRING, "name", STRING, "sample", FLAG, "address", ADDRESS));
        schemas.put("Catalogue", catalogue());
        schemas.put("Dataset", dataset());
        datasets.forEach(dataset -> {
            schemas.put(name(dataset) + "Row", Schemas.row(dataset, text));
            schemas.put(name(dataset) + "Page", page(dataset));
        });
        return schemas;
    }

    private static Map<String, Object> catalogue() {
        return all(
                "agency",
                STRING,
                "name",
                STRING,
                "sample",
                FLAG,
                "catalogue",
                ADDRESS,
                "datasets",
                array(reference("schemas", "Dataset")));
    }

    private static Map<String, Object> dataset() {
        var words = reference("schemas", "Words");
        var always = Json.object(
                "key",
                STRING,
                "title",
                words,
                "about",
                words,
                "rows",
                integer(),
                "licence",
                reference("schemas", "Licence"),
                "address",
                ADDRESS,
                "page",
                ADDRESS,
                "csv",
                ADDRESS,
                "json",
                ADDRESS,
                "tableSchema",
                ADDRESS,
                "jsonSchema",
                ADDRESS);
        return object(always, Json.object("changedAt", Json.object("type", "string", "format", "date-time")));
    }

    private static Map<String, Object> page(Dataset dataset) {
        var rows = array(reference("schemas", name(dataset) + "Row"));
        return object(Json.object("agency", STRING, "dataset", STRING, "rows", rows), Json.object("next", ADDRESS));
    }

    private static Map<String, Object> integer() {
        return Json.object("type", "integer");
    }

    private static Map<String, Object> array(Map<String, Object> items) {
        return Json.object("type", "array", "items", items);
    }

    /** An object that has each of these. */
    private static Map<String, Object> all(Object... namesAndSchemas) {
        return object(Json.object(namesAndSchemas), Map.of());
    }

    private static Map<String, Object> object(Map<String, Object> always, Map<String, Object> maybe) {
        var properties = new LinkedHashMap<>(always);
        properties.putAll(maybe);
        return Json.object("type", "object", "required", List.copyOf(always.keySet()), "properties", properties);
    }
}
