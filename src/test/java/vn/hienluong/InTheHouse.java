package vn.hienluong;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import vn.hienluong.dialogue.Conversation;
import vn.hienluong.publications.Newsroom;

/**
 * The whole product on a real PostgreSQL, started once in each process of tests for all that say so. Each test works in an agency of its
 * own ({@link Given}), connects as the application's role, and so needs no cleaning up after others.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = HienLuong.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "hienluong.data=target/test-data/house-${test.fork:1}",
            "hienluong.db.durable=false",
            "hienluong.identity.forms-per-minute=100000",
            "hienluong.identity.changes-per-minute=100000",
            "hienluong.information.asks-per-hour=100000",
            "hienluong.information.opens-per-hour=100000",
            "hienluong.information.shortest-filling=0",
            "hienluong.dialogue.forms-per-hour=100000",
            "hienluong.dialogue.codes-per-minute=100000"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = {FreshData.class, GivenProviders.class})
@Import({
    TestClock.Configuration.class,
    Given.class,
    GivenPlan.class,
    CountedQueries.class,
    LetterBox.class,
    Newsroom.Opening.class,
    Conversation.class
})
public @interface InTheHouse {}
