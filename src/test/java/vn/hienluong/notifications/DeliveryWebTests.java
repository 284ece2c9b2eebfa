package vn.hienluong.notifications;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import vn.hienluong.Given;
import vn.hienluong.InTheHouse;
import vn.hienluong.Visitor;
import vn.hienluong.authority.Actor;
import vn.hienluong.organization.PositionRole;
import vn.hienluong.organization.UnitKind;
import vn.hienluong.platform.Ids;

/** One's own wishes, and what did not arrive, as pages. */
@InTheHouse
class DeliveryWebTests {

    private static final String WISH = "/notifications/delivery";
    private static final String DEAD = "/notifications/undelivered";

    @Autowired
    MockMvc browser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Given given;

    Given.Office office;
    Actor an;
    Actor chief;

    @BeforeEach
    void anOfficeAndAUnit() {
        office = given.anAgency();
        an = office.actor(
                "Lê Văn An",
                office.unit(UnitKind.DIVISION, "Phòng Quản lý khoa học").id(),
                PositionRole.STAFF);
        chief = office.actor("Bà Lan", office.unit(UnitKind.OFFICE, "Văn phòng").id(), PositionRole.STAFF);
    }

    private ResultActions wish(String mail, String from, String to) throws Exception {
        return browser.perform(post(WISH)
                .with(csrf())
                .with(Visitor.as(an))
                .param("_method", "put")
                .param("mail", mail)
                .param("from", from)
                .param("to", to));
    }

    private void shows(String path, Actor by, Matcher<String> what) throws Exception {
        browser.perform(get(path).with(Visitor.as(by)))
                .andExpect(status().isOk())
                .andExpect(content().string(what));
    }

    @Test
    void aWishIsKeptAndShownAgain() throws Exception {
        shows(WISH, an, allOf(containsString("value=\"AT_ONCE\" selected"), not(containsString("Zalo"))));
        wish("DAILY", "21:00", "06:30").andExpect(redirectedUrl(WISH));
        shows(
                WISH,
                an,
                allOf(
                        containsString("value=\"DAILY\" selected"),
                        containsString("value=\"21:00\""),
                        containsString("value=\"06:30\"")));
        wish("NEVER", "", "").andExpect(redirectedUrl(WISH));
        shows(WISH, an, allOf(containsString("value=\"NEVER\" selected"), not(containsString("21:00"))));
    }

    @Test
    void halfATimeIsRefusedInASentenceAndWhatWasTypedStays() throws Exception {
        wish("DAILY", "21:00", "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content()
                        .string(allOf(
                                containsString("cả giờ bắt đầu và giờ kết thúc"), containsString("value=\"21:00\""))));
        wish("DAILY", "8 giờ", "9 giờ").andExpect(status().isUnprocessableContent());
        wish("DAILY", "08:00", "08:00").andExpect(status().isUnprocessableContent());
        wish("MONTHLY", "", "").andExpect(status().isNotFound());
    }

    @Test
    void theOfficeSeesWhatDidNotArriveAndSendsItAgain() throws Exception {
        var mail = Ids.next();
        office.inTransaction(() -> {
            jdbc.sql("""
                    insert into notifications.mail (agency_id, id, person_id, tries, failure)
                    values (:agency, :mail, :person, 7, '550 <no such mailbox>')
                    """)
                    .param("agency", office.id.value())
                    .param("mail", mail)
                    .param("person", an.person().value())
                    .update();
            return jdbc.sql("""
                    insert into notifications.note (agency_id, id, person_id, vietnamese, english, href, told_at, mail_id)
                    select :agency, n.id, :person, 'Nhắc ' || n.id, 'Reminder', '/my-work', now(), :mail
                    from unnest(:ids) as n (id)
                    """)
                    .param("agency", office.id.value())
                    .param("mail", mail)
                    .param("person", an.person().value())
                    .param("ids", new java.util.UUID[] {Ids.next(), Ids.next(), Ids.next()})
                    .update();
        });
        shows("/notifications", chief, containsString(DEAD));
        shows("/notifications", an, not(containsString(DEAD)));
        browser.perform(get(DEAD).with(Visitor.as(an))).andExpect(status().isForbidden());
        shows(
                DEAD,
                chief,
                allOf(
                        containsString("Lê Văn An"),
                        containsString("(và 2 việc khác)"),
                        containsString("550 &lt;no such mailbox&gt;")));
        browser.perform(post(DEAD + "/MAIL/" + mail).with(csrf()).with(Visitor.as(chief)))
                .andExpect(redirectedUrl(DEAD));
        shows(DEAD, chief, containsString("đều đã gửi được"));
        browser.perform(post(DEAD + "/MAIL/" + mail).with(csrf()).with(Visitor.as(chief)))
                .andExpect(status().isNotFound());
    }
}
