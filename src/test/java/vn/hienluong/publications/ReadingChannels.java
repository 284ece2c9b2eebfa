package vn.hienluong.publications;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hienluong.authority.Actor;
import vn.hienluong.files.StoredFile;
import vn.hienluong.pictures.Pictures;
import vn.hienluong.platform.Tenancy;
import vn.hienluong.publications.reading.PublicAnswer;
import vn.hienluong.publications.reading.PublicFilter;
import vn.hienluong.publications.reading.PublicHit;
import vn.hienluong.publications.reading.PublicReading;
import vn.hienluong.publications.reading.PublicRow;

/** The ways of the façade itself; pages, feeds and exports that are built on it add their own. */
final class ReadingChannels {

    private ReadingChannels() {}

    private static String words(List<PublicRow> rows) {
        return rows.stream()
                .map(row -> row.slug() + " " + row.vietnamese().title() + " "
                        + row.vietnamese().summary() + " "
                        + row.lead().map(PublicRow.Lead::alt).orElse(""))
                .collect(Collectors.joining("\n"));
    }

    /** Of what was withdrawn no word; its address is known to whoever asks for it. */
    private static String words(PublicAnswer answer) {
        return switch (answer) {
            case PublicAnswer.Article article -> article.toString();
            case PublicAnswer.Gone(var _, var _, var at, var reason) -> at + " " + reason;
        };
    }

    record One(PublicReading reading) implements PublicChannel {

        @Override
        public String name() {
            return "article";
        }

        @Override
        public boolean tellsOfWithdrawal() {
            return true;
        }

        @Override
        public String says(Asked asked, Optional<Actor> reader) {
            return Tenancy.in(
                    asked.agency(),
                    () -> reading.one(asked.kind(), asked.slug(), asked.at(), asked.agency())
                            .map(ReadingChannels::words)
                            .orElse(""));
        }
    }

    record Listed(PublicReading reading) implements PublicChannel {

        @Override
        public String name() {
            return "list";
        }

        @Override
        public String says(Asked asked, Optional<Actor> reader) {
            return Tenancy.in(
                    asked.agency(),
                    () -> words(reading.list(
                            PublicFilter.of(asked.kind()), Optional.empty(), 100, asked.at(), asked.agency())));
        }
    }

    record Exported(PublicReading reading) implements PublicChannel {

        @Override
        public String name() {
            return "sitemap and export";
        }

        @Override
        public String says(Asked asked, Optional<Actor> reader) {
            return Tenancy.in(
                    asked.agency(),
                    () -> words(reading.all(PublicFilter.of(), Optional.empty(), 100, asked.at(), asked.agency())));
        }
    }

    record Feed(PublicReading reading) implements PublicChannel {

        @Override
        public String name() {
            return "feed";
        }

        @Override
        public String says(Asked asked, Optional<Actor> reader) {
            return Tenancy.in(asked.agency(), () -> words(reading.newest(Set.of(), 100, asked.at(), asked.agency())));
        }
    }

    record ById(PublicReading reading) implements PublicChannel {

        @Override
        public String name() {
            return "by id";
        }

        @Override
        public String says(Asked asked, Optional<Actor> reader) {
            return Tenancy.in(
                    asked.agency(),
                    () -> words(reading.find(asked.publication(), asked.at(), asked.agency()).stream()
                            .toList()));
        }
    }

    record Found(PublicReading reading) implements PublicChannel {

        @Override
        public String name() {
            return "search and snippet";
        }

        @Override
        public String says(Asked asked, Optional<Actor> reader) {
            return Tenancy.in(
                    asked.agency(),
                    () ->
                            reading
                                    .search(asked.word(), Set.of(), Optional.empty(), 20, asked.at(), asked.agency())
                                    .stream()
                                    .map(PublicHit::toString)
                                    .collect(Collectors.joining("\n")));
        }
    }

    record OfFile(PublicReading reading) implements PublicChannel {

        @Override
        public String name() {
            return "file and its name";
        }

        @Override
        public String says(Asked asked, Optional<Actor> reader) {
            return Tenancy.in(
                    asked.agency(),
                    () -> reading.file(asked.file(), asked.at(), asked.agency())
                            .map(StoredFile::name)
                            .orElse(""));
        }
    }

    record OfPicture(PublicReading reading, Pictures pictures) implements PublicChannel {

        @Override
        public String name() {
            return "picture and thumbnail";
        }

        @Override
        public String says(Asked asked, Optional<Actor> reader) {
            return Tenancy.in(
                    asked.agency(),
                    () -> pictures.require(asked.picture(), asked.agency()).sizes().stream()
                            .flatMap(size ->
                                    reading.picture(asked.picture(), size.width(), asked.at(), asked.agency()).stream())
                            .map(StoredFile::name)
                            .collect(Collectors.joining("\n")));
        }
    }

    record Counted(PublicReading reading) implements PublicChannel {

        @Override
        public String name() {
            return "counts";
        }

        @Override
        public boolean countsOnly() {
            return true;
        }

        @Override
        public String says(Asked asked, Optional<Actor> reader) {
            return Tenancy.in(
                    asked.agency(),
                    () -> reading.counts(asked.at(), asked.agency()).containsKey(asked.kind()) ? asked.word() : "");
        }
    }
}
