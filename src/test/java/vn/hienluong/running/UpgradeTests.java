package vn.hienluong.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever was ever released can be upgraded to this version with everything that is in it. */
@Tag("slow")
class UpgradeTests {

    static List<Release> releases() {
        return Release.all();
    }

    @Test
    void thereIsAReleaseToComeFrom() {
        assertThat(releases()).extracting(Release::version).contains("0.1.0");
    }

    @ParameterizedTest
    @MethodSource("releases")
    void itsDataComeAlongWholeAndItsPaperByteByByte(Release release) throws Exception {
        var folder = DemoData.empty();
        try {
            assertThat(Program.run(
                            Map.of("HIENLUONG_BACKUP_PASSPHRASE", Release.PASSPHRASE),
                            "restore",
                            release.backup().toString(),
                            "--data",
                            folder.toString()))
                    .isZero();
            try (var program = Program.serve(folder, Map.of());
                    var records = Records.of(folder)) {
                schemaIsNotOlder(release, records);
                everythingIsThere(release, records);
                office(release, program);
            }
            assertThat(Program.run(Map.of(), "audit", "verify", "--data", folder.toString()))
                    .isZero();
        } finally {
            DemoData.forget(folder);
        }
    }

    private static void schemaIsNotOlder(Release release, Records records) {
        var now = records.one("""
                select version from technical.flyway_schema_history
                where version is not null order by installed_rank desc limit 1
                """);
        assertThat(MigrationVersion.fromVersion(now))
                .isGreaterThanOrEqualTo(MigrationVersion.fromVersion(release.fact("schema")));
    }

    /** The journal grew by what was done since, and no other table did. */
    private static void everythingIsThere(Release release, Records records) {
        for (var table : Release.COUNTED) {
            long then = Long.parseLong(release.fact("rows." + table));
            long now = Long.parseLong(records.one("select count(*) from " + table));
            if (table.equals("audit.entry")) {
                assertThat(now).as(table).isGreaterThan(then);
            } else {
                assertThat(now).as(table).isEqualTo(then);
            }
        }
    }

    private static void office(Release release, Program program) throws Exception {
        var office = new Clerk("van-phong").signIn(program.port(), release.fact("password"));
        assertThat(office.get("/my-work").statusCode()).isEqualTo(200);
        assertThat(Release.digest(office.bytes(release.fact("paper") + "docx"))).isEqualTo(release.fact("docx"));
        assertThat(Release.digest(office.bytes(release.fact("paper") + "pdf"))).isEqualTo(release.fact("pdf"));
    }
}
