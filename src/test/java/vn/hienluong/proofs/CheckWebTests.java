package vn.hienluong.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.Visitor;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.UnitKind;

@InTheHouse
class CheckWebTests {

    @Autowired
    MockMvc browser;

    @Autowired
    Given given;

    @Test
    void whoeverIsSignedInAtOneOfSeveralAgenciesChecksAPaperLikeEverybody() throws Exception {
        var office = given.anAgency();
        var other = given.anAgency();
        var staff = office.actor(
                "Chị Hoa", office.unit(UnitKind.OFFICE, "Văn phòng").id(), PositionRole.STAFF);
        for (var path : new String[] {"/kiem-tra", "/kiem-tra/" + other.id + "/ABCD-EFGH-JKMN"}) {
            var answer = browser.perform(MockMvcRequestBuilders.get(path).with(Visitor.as(staff)))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).as(path).isIn(200, 404);
        }
        var sent = browser.perform(MockMvcRequestBuilders.post("/kiem-tra")
                        .param("agency", other.id.toString())
                        .param("code", "ABCD-EFGH-JKMN")
                        .with(csrf())
                        .with(Visitor.as(staff)))
                .andReturn()
                .getResponse();
        assertThat(sent.getStatus()).isEqualTo(422);
    }
}
