package vn.hienluong.publications.proving;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.hienluong.links.LinkSource;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.publications.EditionContent;
import vn.hienluong.publications.Publications;
import vn.hienluong.publications.proving.ProvedRepository.Shown;

/** The addresses of what is public, and the links in its words. */
@Component
class PublishedLinks implements LinkSource {

    private static final int MOST = 20_000;

    private final ProvedRepository proved;
    private final Publications publications;
    private final PublicAddresses addresses;
    private final Clock clock;

    PublishedLinks(ProvedRepository proved, Publications publications, PublicAddresses addresses, Clock clock) {
        this.proved = proved;
        this.publications = publications;
        this.addresses = addresses;
        this.clock = clock;
    }

    private List<Shown> shown(AgencyId agency) {
        return proved.allShown(MOST, clock.instant(), agency);
    }

    @Override
    public List<OwnAddress> own(AgencyId agency) {
        return shown(agency).stream()
                .map(one -> new OwnAddress(addresses.of(one, agency), one.title(), one.digest()))
                .toList();
    }

    @Override
    public List<Outside> outside(AgencyId agency) {
        return shown(agency).stream().flatMap(one -> links(one, agency)).toList();
    }

    private Stream<Outside> links(Shown shown, AgencyId agency) {
        var on = addresses.of(shown, agency);
        return publications
                .contentOf(shown.edition(), agency)
                .map(content -> hrefs(content).distinct().map(target -> new Outside(target, on, shown.title())))
                .orElseGet(Stream::empty);
    }

    private static Stream<URI> hrefs(EditionContent content) {
        return Stream.of(content.vietnamese(), content.english()).flatMap(words -> words.body().links().stream());
    }

    /** Of the words and files as they stand now, not as somebody wrote down that they stood. */
    @Override
    public Optional<String> digestNow(String path, AgencyId agency) {
        return shown(agency).stream()
                .filter(one -> addresses.of(one, agency).equals(path))
                .findFirst()
                .flatMap(one -> publications.digestOf(one.edition(), agency));
    }
}
