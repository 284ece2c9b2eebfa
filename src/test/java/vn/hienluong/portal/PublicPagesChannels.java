package vn.hienluong.portal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import vn.hienluong.TestClock;
import vn.hienluong.Visitor;
import vn.hienluong.authority.Actor;
import vn.hienluong.pictures.Pictures;
import vn.hienluong.platform.Tenancy;
import vn.hienluong.platform.Time;
import vn.hienluong.publications.PublicChannel;

/** Every way by which the public site shows something, asked over its addresses. */
final class PublicPagesChannels {

    private PublicPagesChannels() {}

    private static MockHttpServletResponse answer(
            MockHttpServletRequestBuilder request,
            PublicChannel.Asked asked,
            Optional<Actor> reader,
            MockMvc browser,
            TestClock clock)
            throws Exception {
        var before = clock.instant().atZone(Time.ZONE);
        var then = asked.at().atZone(Time.ZONE);
        clock.set(then.toLocalDate(), then.toLocalTime());
        try {
            reader.ifPresent(person -> request.with(Visitor.as(person)));
            return browser.perform(request).andReturn().getResponse();
        } finally {
            clock.set(before.toLocalDate(), before.toLocalTime());
        }
    }

    private static String body(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private static String base(PublicChannel.Asked asked, Sites sites) {
        return sites.of(asked.agency()).orElseThrow().shown().path();
    }

    private static String article(PublicChannel.Asked asked) {
        return "/" + asked.kind().path() + "/" + asked.slug();
    }

    /** The second answer comes from memory, if anything does. */
    record Page(MockMvc browser, Sites sites, TestClock clock) implements PublicChannel {

        @Override
        public String name() {
            return "public page, twice";
        }

        @Override
        public boolean tellsOfWithdrawal() {
            return true;
        }

        @Override
        public String says(Asked asked, Optional<Actor> reader) throws Exception {
            var at = base(asked, sites) + article(asked);
            answer(MockMvcRequestBuilders.get(at), asked, reader, browser, clock);
            return body(answer(MockMvcRequestBuilders.get(at), asked, reader, browser, clock));
        }
    }

    record InEnglish(MockMvc browser, Sites sites, TestClock clock) implements PublicChannel {

        @Override
        public String name() {
            return "public page in English";
        }

        @Override
        public boolean tellsOfWithdrawal() {
            return true;
        }

        @Override
        public String says(Asked asked, Optional<Actor> reader) throws Exception {
            var at = base(asked, sites) + "/en" + article(asked);
            return body(answer(MockMvcRequestBuilders.get(at), asked, reader, browser, clock));
        }
    }

    /** Whether it is still as somebody has it: 304 tells that there is something. */
    record Unchanged(MockMvc browser, Sites sites, TestClock clock) implements PublicChannel {

        @Override
        public String name() {
            return "conditional request for the page";
        }

        @Override
        public boolean countsOnly() {
            return true;
        }

        @Override
        public String says(Asked asked, Optional<Actor> reader) throws Exception {
            var at = base(asked, sites) + article(asked);
            var answer =
                    answer(MockMvcRequestBuilders.get(at).header("If-None-Match", "*"), asked, reader, browser, clock);
            return answer.getStatus() == 304 ? asked.word() : "";
        }
    }

    record HomeAndList(MockMvc browser, Sites sites, TestClock clock) implements PublicChannel {

        @Override
        public String name() {
            return "home page and public list";
        }

        @Override
        public String says(Asked asked, Optional<Actor> reader) throws Exception {
            var home = answer(MockMvcRequestBuilders.get(base(asked, sites)), asked, reader, browser, clock);
            var list = answer(
                    MockMvcRequestBuilders.get(
                            base(asked, sites) + "/en/" + asked.kind().path()),
                    asked,
                    reader,
                    browser,
                    clock);
            boolean both = body(home).contains(asked.word()) == body(list).contains(asked.word());
            return both ? body(home) : "one of the two differs";
        }
    }

    /** By other words than the one that is looked for, which the page would repeat. */
    record Found(MockMvc browser, Sites sites, TestClock clock) implements PublicChannel {

        @Override
        public String name() {
            return "public search";
        }

        @Override
        public String says(Asked asked, Optional<Actor> reader) throws Exception {
            return body(answer(
                    MockMvcRequestBuilders.get(base(asked, sites) + "/tim-kiem").param("q", "noi dung cua tin ve"),
                    asked,
                    reader,
                    browser,
                    clock));
        }
    }

    record Feeds(MockMvc browser, Sites sites, TestClock clock) implements PublicChannel {

        @Override
        public String name() {
            return "RSS and Atom";
        }

        @Override
        public String says(Asked asked, Optional<Actor> reader) throws Exception {
            var all = new StringBuilder();
            for (var tail : new String[] {
                "/rss.xml",
                "/atom.xml",
                "/" + asked.kind().path() + "/rss.xml",
                "/en/" + asked.kind().path() + "/atom.xml"
            }) {
                all.append(body(
                        answer(MockMvcRequestBuilders.get(base(asked, sites) + tail), asked, reader, browser, clock)));
            }
            return all.toString();
        }
    }

    /** Addresses alone. */
    record SiteMap(MockMvc browser, Sites sites, TestClock clock) implements PublicChannel {

        @Override
        public String name() {
            return "sitemap";
        }

        @Override
        public boolean countsOnly() {
            return true;
        }

        @Override
        public String says(Asked asked, Optional<Actor> reader) throws Exception {
            var all = body(answer(
                    MockMvcRequestBuilders.get(base(asked, sites) + "/sitemap.xml"), asked, reader, browser, clock));
            return all.contains("/" + asked.slug() + "<") ? asked.word() : "";
        }
    }

    /** Content, name, a part of it, its head alone, and whether it is unchanged. */
    record Attached(MockMvc browser, Sites sites, TestClock clock) implements PublicChannel {

        @Override
        public String name() {
            return "public file";
        }

        @Override
        public String says(Asked asked, Optional<Actor> reader) throws Exception {
            var at = base(asked, sites) + "/tep/" + asked.file();
            var whole = answer(MockMvcRequestBuilders.get(at), asked, reader, browser, clock);
            var part =
                    answer(MockMvcRequestBuilders.get(at).header("Range", "bytes=0-30"), asked, reader, browser, clock);
            var head = answer(MockMvcRequestBuilders.head(at), asked, reader, browser, clock);
            var unchanged =
                    answer(MockMvcRequestBuilders.get(at).header("If-None-Match", "*"), asked, reader, browser, clock);
            boolean there = body(whole).contains(asked.word());
            boolean same = there == body(part).contains(asked.word())
                    && there
                            == String.valueOf(head.getHeader("Content-Disposition"))
                                    .contains(asked.word())
                    && there == (unchanged.getStatus() == 304);
            return same ? body(whole) : "the ways to the file differ: " + unchanged.getStatus() + body(part);
        }
    }

    record Pictured(MockMvc browser, Sites sites, Pictures pictures, TestClock clock) implements PublicChannel {

        @Override
        public String name() {
            return "public picture and thumbnail";
        }

        @Override
        public String says(Asked asked, Optional<Actor> reader) throws Exception {
            var sizes = Tenancy.in(asked.agency(), () -> pictures.require(asked.picture(), asked.agency()))
                    .sizes();
            var names = new StringBuilder();
            for (var size : sizes) {
                var at = base(asked, sites) + "/hinh/" + asked.picture() + "/" + size.width();
                names.append(answer(MockMvcRequestBuilders.get(at), asked, reader, browser, clock)
                        .getHeader("Content-Disposition"));
            }
            return names.toString();
        }
    }
}
