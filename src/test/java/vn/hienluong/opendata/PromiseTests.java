package vn.hienluong.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.hienluong.InTheHouse;
import vn.hienluong.platform.Words;

/**
 * {@code v1} is a promise: the description of today keeps everything of the one that was released last. With a release that
 * one is written anew by {@code -Dopenapi.release=true}.
 */
@InTheHouse
class PromiseTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path RELEASED = Path.of("src", "test", "resources", "openapi", "v1.json");

    @Autowired
    OpenApi description;

    @Autowired
    Words words;

    private JsonNode today() {
        return described(Words.ENGLISH);
    }

    /** Without the server, which is another one in each installation. */
    private JsonNode described(Locale language) {
        var document = (ObjectNode) JSON.readTree(Json.bytes(description.document(words.in(language))));
        document.remove("servers");
        return document;
    }

    @Test
    void everythingThatWasReleasedIsStillAsItWas() throws IOException {
        if (Boolean.getBoolean("openapi.release")) {
            Files.createDirectories(RELEASED.getParent());
            Files.writeString(RELEASED, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(today()) + "\n");
        }
        var released = JSON.readTree(Files.readString(RELEASED));
        assertThat(released.path("paths").size()).isGreaterThan(40);
        assertThat(ApiChanges.broken(released, today())).isEmpty();
    }

    @Test
    void bothLanguagesDescribeTheSame() {
        var vietnamese = described(Words.VIETNAMESE);
        assertThat(ApiChanges.broken(today(), vietnamese)).isEmpty();
        assertThat(ApiChanges.broken(vietnamese, today())).isEmpty();
    }

    @Test
    void everythingThatItPointsToIsThere() {
        var today = today();
        var references = today.findValuesAsString("$ref");
        assertThat(references)
                .hasSizeGreaterThan(100)
                .allSatisfy(
                        reference -> assertThat(today.at(reference.substring(1)).isObject())
                                .as(reference)
                                .isTrue());
    }

    private List<String> after(Consumer<ObjectNode> change) {
        var changed = (ObjectNode) today();
        change.accept(changed);
        return ApiChanges.broken(today(), changed);
    }

    private static ObjectNode object(ObjectNode root, String pointer) {
        return (ObjectNode) root.at(pointer);
    }

    private static ArrayNode array(ObjectNode root, String pointer) {
        return (ArrayNode) root.at(pointer);
    }

    @Test
    void whatIsAddedPasses() {
        assertThat(after(api -> object(api, "/components/schemas/VanBanRow/properties")
                        .putObject("more")
                        .put("type", "string")))
                .isEmpty();
        assertThat(after(api ->
                        object(api, "/paths").putObject("/api/v1/{agency}/khac").putObject("get")))
                .isEmpty();
        assertThat(after(api -> array(api, "/components/schemas/GioiThieuRow/properties/part/enum")
                        .add("MORE")))
                .isEmpty();
        assertThat(after(api -> array(api, "/paths/~1api~1v1~1{agency}~1van-ban/get/parameters")
                        .addObject()
                        .put("name", "more")
                        .put("in", "query")))
                .isEmpty();
        assertThat(after(api -> object(api, "/info").put("description", "other words")))
                .isEmpty();
    }

    @Test
    void whatIsTakenAwayOrMeansSomethingElseIsCaught() {
        assertThat(after(api -> object(api, "/paths").remove("/api/v1/{agency}/van-ban")))
                .as("an address")
                .singleElement()
                .asString()
                .contains("van-ban");
        assertThat(after(api ->
                        object(api, "/components/schemas/VanBanRow/properties").remove("signer")))
                .as("a field")
                .isNotEmpty();
        assertThat(after(api -> object(api, "/components/schemas/VanBanRow/properties/issuedOn")
                        .put("format", "date-time")))
                .as("what a field means")
                .isNotEmpty();
        assertThat(after(api -> object(api, "/components/schemas/PapiRow/properties/total")
                        .put("type", "string")))
                .as("a type")
                .isNotEmpty();
        assertThat(after(api ->
                        array(api, "/components/schemas/VanBanRow/required").remove(0)))
                .as("what was always there")
                .isNotEmpty();
        assertThat(after(api -> array(api, "/components/schemas/GioiThieuRow/properties/part/enum")
                        .remove(0)))
                .as("a choice")
                .isNotEmpty();
        assertThat(after(api -> object(api, "/paths/~1api~1v1~1{agency}~1van-ban/get/responses")
                        .remove("304")))
                .as("an answer")
                .isNotEmpty();
        assertThat(after(api ->
                        object(api, "/components/parameters/limit/schema").put("maximum", 50)))
                .as("how much may be asked for")
                .isNotEmpty();
        assertThat(after(api -> array(api, "/paths/~1api~1v1~1{agency}~1van-ban/get/parameters")
                        .remove(1)))
                .as("a parameter")
                .isNotEmpty();
        assertThat(after(api -> array(api, "/paths/~1api~1v1~1{agency}~1van-ban/get/parameters")
                        .addObject()
                        .put("name", "must")
                        .put("in", "query")
                        .put("required", true)))
                .as("a parameter that must be there")
                .isNotEmpty();
        assertThat(after(api ->
                        object(api, "/components/responses/NotFound/content").remove("application/problem+json")))
                .as("a form of an answer")
                .isNotEmpty();
    }
}
