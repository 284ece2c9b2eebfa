package vn.hienluong.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import org.springframework.modulith.docs.Documenter;
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
    void theDiagramIsTheOneInTheDocuments() throws IOException {
        var folder = Path.of("target", "modulith");
        new Documenter(HOUSE, Documenter.Options.defaults().withOutputFolder(folder.toString()))
                .writeModulesAsPlantUml();
        Generated.same("modules.puml", Files.readString(folder.resolve("components.puml")));
    }
}
