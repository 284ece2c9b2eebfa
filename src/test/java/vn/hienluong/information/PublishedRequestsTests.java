package vn.hienluong.information;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.hienluong.information.ACounter.why;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import vn.hienluong.InTheHouse;
import vn.hienluong.TestClock;
import vn.hienluong.files.Files;
import vn.hienluong.information.published.LogEntry;
import vn.hienluong.information.published.Logs;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.portal.Sites;
import vn.hienluong.portal.Wire;

/** What was answered is public only where it was agreed and approved by another, on every way by which the public reads. */
@InTheHouse
class PublishedRequestsTests {

    private static final String WORD = "bachduongvang";

    @Autowired
    ApplicationContext house;

    @Autowired
    TestClock clock;

    @Autowired
    Logs logs;

    @Autowired
    Sites sites;

    @LocalServerPort
    int port;

    ACounter counter;

    private record Case(InformationRequest request, String file) {}

    @BeforeEach
    void anAnsweredRequest() {
        clock.set(LocalDate.of(2021, 3, 1));
        counter = new ACounter(house);
    }

    private Case answered(boolean consent) {
        var request = counter.online("Câu hỏi của tôi về " + WORD, consent);
        counter.assigned(Complexity.SIMPLE, request);
        var content = WORD.getBytes(StandardCharsets.UTF_8);
        var kept = counter.in(() -> counter.the(Files.class).keep("tra-loi.txt", content, counter.nam))
                .orElseThrow();
        counter.in(() -> counter.the(Answering.class).attach(request.id(), kept.id(), counter.nam))
                .orElseThrow();
        counter.in(() -> counter.the(Answering.class).write(request.id(), "Trả lời về " + WORD, "", counter.nam))
                .orElseThrow();
        counter.in(() -> counter.the(Answering.class).answer(request.id(), counter.truong))
                .orElseThrow();
        return new Case(request, kept.id().toString());
    }

    private LogEntry.Draft draft(boolean files) {
        return new LogEntry.Draft("Về " + WORD, "Hỏi về " + WORD, "Trả lời về " + WORD, files);
    }

    /** Every way; the code alone never shows words. */
    private Map<String, String> ways(Case one) {
        var request = one.request();
        var wire = new Wire(port);
        var base = sites.of(counter.agency.id).orElseThrow().shown().path();
        var ways = new LinkedHashMap<String, String>();
        for (var language : new String[] {"", "/en"}) {
            ways.put(
                    "list" + language,
                    wire.get(base + language + "/thong-tin-da-cung-cap").body());
            ways.put(
                    "page" + language,
                    wire.get(base + language + "/thong-tin-da-cung-cap/" + request.id())
                            .body());
            ways.put(
                    "search" + language,
                    wire.get(base + language + "/tim-kiem?q=ve%20" + WORD)
                            .body()
                            .replace("value=\"ve " + WORD, "")
                            .replaceAll("role=\"status\">[^<]*", ""));
        }
        ways.put(
                "sitemap",
                wire.get(base + "/sitemap-khac.xml").body().replace(request.id().toString(), WORD));
        ways.put(
                "file",
                wire.get(base + "/thong-tin-da-cung-cap/" + request.id() + "/tep/" + one.file())
                        .body());
        ways.put("data", wire.get(base + "/du-lieu/thong-tin-da-cung-cap.csv").body());
        ways.put(
                "interface",
                wire.get(base + "/du-lieu/thong-tin-da-cung-cap.json").body());
        var tracking = wire.get(base + Requests.ADDRESS + "/" + request.code()).body();
        assertThat(tracking).contains("Quá trình giải quyết").doesNotContain(WORD, "Bà Lan", "0912");
        return ways;
    }

    private List<String> shown(Case one) {
        return ways(one).entrySet().stream()
                .filter(way -> way.getValue().contains(WORD))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    void hiddenMeansHiddenOnEveryWayUntilAnotherHasApprovedItAndAfterItIsWithdrawn() {
        var one = answered(true);
        var request = one.request();
        var id = request.id();
        assertThat(shown(one)).as("nothing written").isEmpty();
        counter.in(() -> logs.write(id, draft(true), counter.huong)).orElseThrow();
        assertThat(shown(one)).as("written").isEmpty();
        counter.in(() -> logs.approve(id, counter.chanh)).orElseThrow();
        assertThat(shown(one))
                .as("approved")
                .containsExactly(
                        "list",
                        "page",
                        "search",
                        "list/en",
                        "page/en",
                        "search/en",
                        "sitemap",
                        "file",
                        "data",
                        "interface");
        counter.in(() -> logs.write(id, draft(false), counter.huong)).orElseThrow();
        assertThat(shown(one)).as("written anew").isEmpty();
        counter.in(() -> logs.approve(id, counter.chanh)).orElseThrow();
        assertThat(shown(one)).as("without its file").hasSize(9).doesNotContain("file");
        assertThat(why(counter.in(() -> logs.withdraw(id, "", counter.huong))))
                .isEqualTo("information.log.reason-missing");
        counter.in(() -> logs.withdraw(id, "Có tên người", counter.huong)).orElseThrow();
        assertThat(shown(one)).as("withdrawn").isEmpty();
    }

    @Test
    void whoeverDidNotAgreeIsToldOfInOtherWordsAndWithoutFiles() {
        var one = answered(false);
        var request = one.request();
        var id = request.id();
        assertThat(why(counter.in(() -> logs.write(id, draft(true), counter.huong))))
                .isEqualTo("information.log.files-without-consent");
        var own = new LogEntry.Draft("Về", request.wanted(), "Trả lời", false);
        assertThat(why(counter.in(() -> logs.write(id, own, counter.huong)))).isEqualTo("information.log.own-words");
        counter.in(() -> logs.write(id, draft(false), counter.huong)).orElseThrow();
        counter.in(() -> logs.approve(id, counter.chanh)).orElseThrow();
        assertThat(shown(one)).hasSize(9).doesNotContain("file");
    }

    @Test
    void whoeverWroteItDoesNotApproveIt() {
        var one = answered(true);
        var request = one.request();
        var both = counter.agency.actor("Bà Hai Vai", counter.vanPhong.id(), PositionRole.HEAD);
        counter.in(() -> logs.write(request.id(), draft(false), both)).orElseThrow();
        assertThat(why(counter.in(() -> logs.approve(request.id(), both)))).isEqualTo("information.log.four-eyes");
        assertThat(why(counter.in(() -> logs.approve(request.id(), counter.chanh))))
                .isEqualTo("done");
    }
}
