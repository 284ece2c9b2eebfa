package vn.hienluong.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import vn.hienluong.AtOnce;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.Visitor;
import vn.hienluong.authority.Actor;
import vn.hienluong.identity.AccountId;
import vn.hienluong.identity.SignedIn;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.platform.Ids;

/** A page that tells of an error does not fail itself. */
@InTheHouse
class ErrorPagesTests {

    @Autowired
    Screens screens;

    @Autowired
    ErrorPages errors;

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Given given;

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    /** The same day twice at once: the room looks before it writes, and both look before either has written. */
    @Test
    void whoDoesTheSameAtTheSameMomentIsToldSo() throws Exception {
        var office = given.anAgency();
        var unit = office.unit(UnitKind.OFFICE, "Văn phòng").id();
        var administrator = office.actor("Quản Trị", unit, PositionRole.ADMINISTRATOR);
        for (int day : List.of(16, 17, 18, 19, 20, 23, 24, 25, 26, 27)) {
            var on = "2021-08-" + day;
            assertThat(AtOnce.twice(() -> status(on, administrator)))
                    .contains(303)
                    .allMatch(status -> status < 500);
        }
        var told = errors.doneAlready(new DuplicateKeyException("uniq$own_day"), new MockHttpServletRequest());
        assertThat(told.status()).isEqualTo(409);
    }

    private int status(String day, Actor by) throws Exception {
        var own = post("/workdays")
                .with(csrf())
                .with(Visitor.as(by))
                .param("day", day)
                .param("document", "Văn bản 5/UBND")
                .param("reason", "Mưa lũ");
        return browser.perform(own).andReturn().getResponse().getStatus();
    }

    @Test
    void withoutADatabaseItSaysItsSentenceToSomebodyItDoesNotKnow() {
        var office = given.anAgency();
        var person = office.actor(
                "Chị Hương", office.unit(UnitKind.OFFICE, "Văn phòng").id(), PositionRole.STAFF);
        var signedIn = new SignedIn(new AccountId(Ids.next()), office.id, person.person(), "Chị Hương", "vi", false);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(signedIn, "", List.of()));
        var request = new MockHttpServletRequest("GET", "/my-work");
        assertThat(office.in(() -> screens.inTrouble(request)).viewer().signedIn())
                .isTrue();
        // PostgreSQL answers nothing more in a transaction that failed
        assertThatThrownBy(() -> office.inTransaction(() -> {
                    assertThatThrownBy(() ->
                                    jdbc.sql("select 1/0").query(Integer.class).single())
                            .isInstanceOf(DataAccessException.class);
                    var screen = screens.inTrouble(request);
                    assertThat(screen.viewer().signedIn()).isFalse();
                    assertThat(screen.say("identity.error.title")).isNotBlank();
                    throw new IllegalStateException("seen");
                }))
                .hasMessage("seen");
    }
}
