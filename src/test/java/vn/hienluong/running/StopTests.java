package vn.hienluong.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.hienluong.running.Clerk.NoAnswer;

/** A server that is asked to end (SIGTERM) ends in order. */
@Tag("slow")
class StopTests {

    private static final String NOT_YET = "select count(*) from pg_locks where not granted";

    private static CompletableFuture<HttpResponse<String>> saving(Clerk clerk, Line line) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return line.save(clerk, "viết trong lúc dừng", 1);
            } catch (NoAnswer none) {
                throw new IllegalStateException(none);
            }
        });
    }

    private static void awaitOne(Records records, String question) {
        for (int i = 0; i < 600 && records.one(question).equals("0"); i++) {
            Program.pause(50);
        }
        assertThat(records.one(question)).isNotEqualTo("0");
    }

    @Test
    void whatIsInFlightIsAnsweredNobodyNewIsLetInAndTheExitCodeIsZero() throws Exception {
        try (var data = DemoData.copy();
                var program = Program.serve(data.folder(), Map.of());
                var records = Records.of(data.folder())) {
            int port = program.port();
            var clerk = new Clerk("truong-co-so").signIn(port, data);
            var line = Line.of("truong-co-so", records);
            assertThat(line.save(clerk, "viết trước").statusCode()).isEqualTo(303);

            records.connection().setAutoCommit(false);
            records.tell("lock table reports.report_line in access exclusive mode");
            var saving = saving(clerk, line);
            try (var look = Records.of(data.folder())) {
                awaitOne(look, NOT_YET);
            }
            program.terminate();
            refused(port);
            assertThat(saving).isNotDone();
            assertThat(program.alive()).isTrue();
            records.connection().rollback();
            records.connection().setAutoCommit(true);

            assertThat(saving.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(303);
            assertThat(program.exitCode(60, TimeUnit.SECONDS))
                    .as(program.said())
                    .isZero();
            try (var again = Program.serve(data.folder(), Map.of());
                    var after = Records.of(data.folder())) {
                assertThat(line.kept(after)).isEqualTo("viết trong lúc dừng");
                assertThat(clerk.at(again.port()).get("/my-work").statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void aJobIsFinishedBeforeItEnds() throws Exception {
        try (var data = DemoData.copy();
                var program = Program.serve(data.folder(), Map.of());
                var records = Records.of(data.folder());
                var look = Records.of(data.folder())) {
            records.connection().setAutoCommit(false);
            records.tell("lock table audit.unsealed in access exclusive mode");
            look.due("seal-journal");
            awaitOne(
                    look, "select count(*) from technical.scheduled_tasks where picked and task_name = 'seal-journal'");
            program.terminate();
            Program.pause(1000);
            assertThat(program.alive()).isTrue();
            records.connection().rollback();
            assertThat(program.exitCode(60, TimeUnit.SECONDS))
                    .as(program.said())
                    .isZero();
        }
    }

    private static void refused(int port) {
        for (int i = 0; i < 100; i++) {
            try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
                Program.pause(100);
            } catch (java.io.IOException gone) {
                break;
            }
        }
        assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port))
                .isInstanceOf(ConnectException.class);
    }
}
