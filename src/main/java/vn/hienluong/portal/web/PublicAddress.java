package vn.hienluong.portal.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hienluong.publications.facts.PublicationKind;

/**
 * A public address in its parts: {@code /cong/skhcn/en/van-ban/nghi-quyet-so-1}.
 *
 * @param slug of the site; empty at the root of the server
 * @param tail what follows, without the language; empty for the home page
 */
record PublicAddress(String slug, boolean english, String tail) {

    private static final String START = "/cong/";
    private static final String ENGLISH = "/en";

    /** What shows nothing but publications, and so changes only with their version. */
    private static final Set<String> KEPT = Stream.concat(
                    Arrays.stream(PublicationKind.values()).map(PublicationKind::path),
                    Stream.of("", "papi", "kha-nang-tiep-can", "rss.xml", "atom.xml", "sitemap.xml", "opensearch.xml"))
            .collect(Collectors.toUnmodifiableSet());

    static Optional<PublicAddress> of(String path) {
        if (path.equals("/")) {
            return Optional.of(new PublicAddress("", false, ""));
        }
        if (!path.startsWith(START)) {
            return Optional.empty();
        }
        var rest = path.substring(START.length());
        int end = rest.indexOf('/');
        var slug = end < 0 ? rest : rest.substring(0, end);
        var tail = end < 0 ? "" : rest.substring(end);
        boolean english = tail.equals(ENGLISH) || tail.startsWith(ENGLISH + "/");
        return slug.isEmpty()
                ? Optional.empty()
                : Optional.of(new PublicAddress(slug, english, english ? tail.substring(ENGLISH.length()) : tail));
    }

    boolean root() {
        return slug.isEmpty();
    }

    boolean kept() {
        int end = tail.indexOf('/', 1);
        return KEPT.contains(tail.isEmpty() ? "" : tail.substring(1, end < 0 ? tail.length() : end));
    }
}
