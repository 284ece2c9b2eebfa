package vn.hienluong.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
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
    JdbcClient jdbc;

    @Autowired
    Given given;

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
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
