package vn.hienluong.files.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hienluong.files.store.StoreProperties.S3;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Misconfigured;
import vn.hienluong.platform.Unavailable;

/** A store that refuses, is away, is slow, or behind a bad network. */
@Tag("slow")
class S3FailuresTests {

    private static final Duration SHORT = Duration.ofSeconds(4);

    private static S3Server server;

    @TempDir
    Path folder;

    private Relay relay;
    private Store store;
    private Path content;

    @BeforeAll
    static void aServer() {
        server = new S3Server();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void aStoreBehindTheNetwork() throws IOException {
        relay = new Relay(server.port());
        store = store(settings("t" + Ids.next() + "/"));
        var bytes = new byte[400_000];
        new Random(7).nextBytes(bytes);
        content = Files.write(folder.resolve("content"), bytes);
    }

    @AfterEach
    void closeTheNetwork() throws IOException {
        relay.close();
    }

    private S3 settings(String prefix) {
        return S3Server.settings(relay.endpoint(), S3Server.BUCKET, prefix, S3Server.SECRET_KEY, SHORT);
    }

    private Store store(S3 settings) {
        return new S3Store(S3Connection.client(settings), settings, new Scratch(folder.resolve("scratch")));
    }

    private static void prove(S3 settings) {
        try (var client = S3Connection.client(settings)) {
            S3Connection.prove(client, settings);
        }
    }

    private static void misconfigured(String key, S3 settings) {
        assertThatThrownBy(() -> prove(settings))
                .isInstanceOfSatisfying(
                        Misconfigured.class,
                        wrong -> assertThat(wrong.refusal().key()).isEqualTo(key));
    }

    @Test
    void rightSettingsLeaveNothingBehind() throws IOException {
        var settings = server.settings("moi/");
        prove(settings);
        store(settings).each("", item -> assertThat(item.name()).isEmpty());
    }

    @Test
    void wrongSettingsAreRefusedAtTheStartWithASentence() {
        var endpoint = server.endpoint();
        misconfigured("files.s3.refused", S3Server.settings(endpoint, S3Server.BUCKET, "", "khoa-sai", SHORT));
        misconfigured("files.s3.refused", S3Server.settings(endpoint, "khong-co", "", S3Server.SECRET_KEY, SHORT));
        misconfigured("files.s3.no-keys", S3Server.settings(endpoint, S3Server.BUCKET, "", "", SHORT));
        misconfigured("files.s3.endpoint", S3Server.settings("kho", S3Server.BUCKET, "", S3Server.SECRET_KEY, SHORT));
        misconfigured(
                "files.s3.endpoint", S3Server.settings("ftp://kho", S3Server.BUCKET, "", S3Server.SECRET_KEY, SHORT));
        misconfigured(
                "files.s3.endpoint",
                S3Server.settings("http://kho.invalid", S3Server.BUCKET, "", S3Server.SECRET_KEY, SHORT));
    }

    /** A store that is away when a node starts is an outage, not a wrong setting: everything else works. */
    @Test
    void aStoreThatIsAwayDoesNotHoldUpTheStart() {
        relay.turn(Relay.Weather.UNAVAILABLE, 100);
        prove(settings(""));
        assertThat(relay.connections()).isPositive();
    }

    @Test
    void oneOutageIsNotNoticed() throws IOException {
        relay.turn(Relay.Weather.UNAVAILABLE, 1);
        store.put("kept/a", content);
        relay.turn(Relay.Weather.UNAVAILABLE, 1);
        try (var lease = store.lease("kept/a")) {
            assertThat(lease.path()).hasSameBinaryContentAs(content);
        }
    }

    @Test
    void aLongOutageIsToldAndNothingIsHalfThere() throws IOException {
        relay.turn(Relay.Weather.UNAVAILABLE, 100);
        assertThatThrownBy(() -> store.put("kept/a", content)).isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> store.lease("kept/a")).isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> store.remove("kept/a")).isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> store.each("kept/", _ -> {})).isInstanceOf(Unavailable.class);
        relay.turn(Relay.Weather.FINE, 0);
        store.each("kept/", item -> assertThat(item.name()).isEmpty());
        scratchIsEmpty();
    }

    @Test
    void aStoreThatDoesNotAnswerIsGivenUpInTime() {
        relay.turn(Relay.Weather.SILENT, 100);
        var began = System.nanoTime();
        assertThatThrownBy(() -> store.put("kept/a", content)).isInstanceOf(Unavailable.class);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SHORT.plusSeconds(2));
    }

    @Test
    void aConnectionThatBreaksOffInTheMiddleIsTakenUpAgain() throws IOException {
        store(server.settings("")).put("kept/cut", content);
        relay.turn(Relay.Weather.CUT, 1);
        try (var lease = store(settings("")).lease("kept/cut")) {
            assertThat(lease.path()).hasSameBinaryContentAs(content);
        }
        assertThat(relay.connections()).isEqualTo(2);
    }

    @Test
    void whatIsAlteredOnItsWayIsRefusedByTheStore() throws IOException {
        relay.turn(Relay.Weather.ALTERED, 100);
        assertThatThrownBy(() -> store.put("kept/a", content)).isInstanceOf(Unavailable.class);
        relay.turn(Relay.Weather.FINE, 0);
        store.each("kept/", item -> assertThat(item.name()).isEmpty());
    }

    private void scratchIsEmpty() throws IOException {
        try (var left = Files.list(folder.resolve("scratch"))) {
            assertThat(left).isEmpty();
        }
    }
}
