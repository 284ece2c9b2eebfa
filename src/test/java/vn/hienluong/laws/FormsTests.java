package vn.hienluong.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.Visitor;
import vn.hienluong.organization.Agencies;
import vn.hienluong.organization.People;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.platform.Ids;

/**
 * What a form may fill: a record of its own, field by field, in words and choices. A record of the domain, which has ids
 * and states, is never bound to what somebody sends, so that nobody fills a field that no page shows.
 */
@InTheHouse
class FormsTests {

    private static final Set<Class<?>> PLAIN = Set.of(
            String.class, List.class, int.class, Integer.class, boolean.class, Boolean.class, MultipartFile.class);

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    MockMvc browser;

    @Autowired
    People people;

    @Autowired
    Agencies agencies;

    @Autowired
    Given given;

    private static Stream<Parameter> bound(Routes.Route route) {
        return Arrays.stream(route.endpoint().getParameters())
                .filter(one ->
                        one.isAnnotationPresent(ModelAttribute.class) || one.isAnnotationPresent(RequestBody.class));
    }

    private static Stream<String> faults(Class<?> form) {
        if (!form.isRecord()) {
            return Stream.of(form.getName() + " is no record");
        }
        return Arrays.stream(form.getRecordComponents())
                .filter(field ->
                        !PLAIN.contains(field.getType()) && !field.getType().isEnum())
                .map(field -> form.getName() + "." + field.getName() + " is a "
                        + field.getType().getSimpleName());
    }

    @Test
    void aFormIsARecordOfWordsAndChoices() {
        var forms = Routes.of(mapping).all().stream()
                .flatMap(FormsTests::bound)
                .map(Parameter::getType)
                .distinct()
                .toList();
        assertThat(forms).hasSizeGreaterThan(8);
        assertThat(forms.stream().flatMap(FormsTests::faults)).isEmpty();
        assertThat(faults(vn.hienluong.organization.AgencyProfile.class)).isNotEmpty();
        assertThat(faults(ResponseEntity.class)).isNotEmpty();
    }

    @Test
    void whatAPageDoesNotShowIsNotFilled() throws Exception {
        var office = given.anAgency();
        var unit = office.unit(UnitKind.OFFICE, "Văn phòng").id();
        var administrator = office.actor("Quản Trị", unit, PositionRole.ADMINISTRATOR);
        var person = office.person("Anh Nam");
        browser.perform(put("/organization/people/" + person.id())
                        .with(csrf())
                        .with(Visitor.as(administrator))
                        .param("fullName", "Anh Nam Hai")
                        .param("email", "")
                        .param("phone", "")
                        .param("account", UUID.randomUUID().toString())
                        .param("accountId", UUID.randomUUID().toString())
                        .param("id", Ids.next().toString())
                        .param("agency", Ids.next().toString())
                        .param("class.module.classLoader", "x"))
                .andExpect(status().isSeeOther());
        var kept = office.in(() -> people.find(person.id(), office.id)).orElseThrow();
        assertThat(kept.fullName()).isEqualTo("Anh Nam Hai");
        assertThat(kept.account()).isEqualTo(Optional.empty());
        var before = office.in(() -> agencies.profile(office.id));
        browser.perform(put("/organization/profile")
                        .with(csrf())
                        .with(Visitor.as(administrator))
                        .param("name", "Sở Khác")
                        .param("shortName", "SK")
                        .param("notation", "SK")
                        .param("superior", "UBND")
                        .param("place", "Thử Nghiệm")
                        .param("sample", String.valueOf(!before.sample()))
                        .param("id", Ids.next().toString()))
                .andExpect(status().isSeeOther());
        var after = office.in(() -> agencies.profile(office.id));
        assertThat(after.name()).isEqualTo("Sở Khác");
        assertThat(after.sample()).isEqualTo(before.sample());
    }
}
