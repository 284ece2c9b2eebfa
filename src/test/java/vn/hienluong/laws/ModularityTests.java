package vn.hienluong.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import vn.hienluong.HienLuong;
import vn.hienluong.laws.crooked.CrookedHouse;

/** The walls of the house: arrows only point down. */
class ModularityTests {

    private static final ApplicationModules HOUSE = ApplicationModules.of(HienLuong.class);

    @Test
    void everyRoomLeansOnlyOnWhatItSays() {
        assertThat(HOUSE.stream()).hasSizeGreaterThan(5);
        HOUSE.verify();
    }

    @Test
    void everyRoomSaysWhatItMayLeanOn() {
        assertThat(HOUSE.stream()
                        .filter(room -> room.getBasePackage()
                                .getAnnotation(org.springframework.modulith.ApplicationModule.class)
                                .isEmpty()))
                .isEmpty();
    }

    @Test
    void aCrookedHouseIsCaught() {
        assertThatThrownBy(() -> crookedHouse().verify()).isInstanceOf(Violations.class);
    }

    private static ApplicationModules crookedHouse() {
        return ApplicationModules.of(CrookedHouse.class, new ImportOption.OnlyIncludeTests());
    }

    @Test
    void theMapIsTheOneInTheDocuments() throws IOException {
        var lines = HOUSE.stream()
                .map(room -> "| `%s` | %s |".formatted(room.getIdentifier(), leansOn(room)))
                .sorted()
                .collect(Collectors.joining("\n"));
        Generated.same("rooms.md", "# Rooms and what they lean on\n\n| Room | Leans on |\n|---|---|\n" + lines + "\n");
    }

    private static String leansOn(ApplicationModule room) {
        return room.getDirectDependencies(HOUSE).stream()
                .map(dependency -> "`" + dependency.getTargetModule().getIdentifier() + "`")
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
