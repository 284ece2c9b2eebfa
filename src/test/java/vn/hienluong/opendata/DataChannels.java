package vn.hienluong.opendata;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import vn.hienluong.TestClock;
import vn.hienluong.Visitor;
import vn.hienluong.authority.Actor;
import vn.hienluong.platform.Time;
import vn.hienluong.portal.Sites;
import vn.hienluong.publications.PublicChannel;

/** Every way by which publications go out as data. */
final class DataChannels {

    private static final AtomicInteger ASKED = new AtomicInteger();

    private DataChannels() {}

    /** Each from another address: so many at once would be too fast for one. */
    static MockHttpServletResponse answer(
            String path, PublicChannel.Asked asked, Optional<Actor> reader, MockMvc browser, TestClock clock)
            throws Exception {
        var before = clock.instant().atZone(Time.ZONE);
        var then = asked.at().atZone(Time.ZONE);
        clock.set(then.toLocalDate(), then.toLocalTime());
        try {
            int number = ASKED.incrementAndGet();
            var request = MockMvcRequestBuilders.get(path).with(from -> {
                from.setRemoteAddr("10.9." + number / 250 + "." + number % 250);
                return from;
            });
            reader.ifPresent(person -> request.with(Visitor.as(person)));
            return browser.perform(request).andReturn().getResponse();
        } finally {
            clock.set(before.toLocalDate(), before.toLocalTime());
        }
    }

    private static String body(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private static String data(PublicChannel.Asked asked, Sites sites) {
        return sites.of(asked.agency()).orElseThrow().shown().path() + "/du-lieu";
    }

    private static String api(PublicChannel.Asked asked, Sites sites) {
        return OpenApi.PLACE + "/" + sites.of(asked.agency()).orElseThrow().slug();
    }

    record Csv(MockMvc browser, Sites sites, TestClock clock) implements PublicChannel {

        @Override
        public String name() {
            return "list as CSV";
        }

        @Override
        public String says(Asked asked, Optional<Actor> reader) throws Exception {
            var at = data(asked, sites) + "/" + asked.kind().path() + ".csv";
            return body(answer(at, asked, reader, browser, clock));
        }
    }

    record WholeJson(MockMvc browser, Sites sites, TestClock clock) implements PublicChannel {

        @Override
        public String name() {
            return "list as JSON";
        }

        @Override
        public String says(Asked asked, Optional<Actor> reader) throws Exception {
            var at = data(asked, sites) + "/" + asked.kind().path() + ".json";
            return body(answer(at, asked, reader, browser, clock));
        }
    }

    record Rows(MockMvc browser, Sites sites, TestClock clock) implements PublicChannel {

        @Override
        public String name() {
            return "rows of the interface";
        }

        @Override
        public String says(Asked asked, Optional<Actor> reader) throws Exception {
            var at = api(asked, sites) + "/" + asked.kind().path();
            return body(answer(at, asked, reader, browser, clock));
        }
    }

    record OneRow(MockMvc browser, Sites sites, TestClock clock) implements PublicChannel {

        @Override
        public String name() {
            return "one row of the interface, by the id of the publication";
        }

        @Override
        public String says(Asked asked, Optional<Actor> reader) throws Exception {
            var at = api(asked, sites) + "/" + asked.kind().path() + "/" + asked.publication();
            return body(answer(at, asked, reader, browser, clock));
        }
    }

    /** Which lists there are and how many rows they have, in all four places that say so. */
    record Counts(MockMvc browser, Sites sites, TestClock clock) implements PublicChannel {

        @Override
        public String name() {
            return "catalogues and their counts";
        }

        @Override
        public boolean countsOnly() {
            return true;
        }

        @Override
        public String says(Asked asked, Optional<Actor> reader) throws Exception {
            var list = "/" + asked.kind().path();
            var catalogue = body(answer(api(asked, sites), asked, reader, browser, clock));
            var dcat = body(answer(data(asked, sites) + "/catalog.jsonld", asked, reader, browser, clock));
            var page = body(answer(data(asked, sites), asked, reader, browser, clock));
            var own = body(answer(data(asked, sites) + list, asked, reader, browser, clock));
            boolean there = catalogue.contains("\"key\":\"" + asked.kind().path() + "\"");
            boolean all = there == dcat.contains("/du-lieu" + list + "\"")
                    && there == page.contains("/du-lieu" + list + "\"")
                    && there == own.contains(">1 dòng");
            if (!all) {
                return "one of the four differs: " + catalogue + own;
            }
            return there ? asked.word() : "";
        }
    }
}
