package vn.hienluong.identity.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** "Firefox, Windows" out of what a browser says of itself, so that its owner knows it again. */
final class BrowserNames {

    private static final List<Sign> BROWSERS = List.of(
            new Sign("Zalo", "Zalo"),
            new Sign("coc_coc", "Coc Coc"),
            new Sign("Edg", "Edge"),
            new Sign("OPR", "Opera"),
            new Sign("SamsungBrowser", "Samsung Internet"),
            new Sign("Firefox", "Firefox"),
            new Sign("Chrome", "Chrome"),
            new Sign("CriOS", "Chrome"),
            new Sign("Safari", "Safari"));
    private static final List<Sign> SYSTEMS = List.of(
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Android", "Android"),
            new Sign("Windows", "Windows"),
            new Sign("Mac OS", "macOS"),
            new Sign("CrOS", "ChromeOS"),
            new Sign("Linux", "Linux"));

    private BrowserNames() {}

    /** Nothing when neither is known. */
    static Optional<String> of(String userAgent) {
        var called = Stream.of(BROWSERS, SYSTEMS)
                .flatMap(names -> first(names, userAgent).stream())
                .collect(Collectors.joining(", "));
        return Optional.of(called).filter(words -> !words.isEmpty());
    }

    private static Optional<String> first(List<Sign> signs, String userAgent) {
        return signs.stream()
                .filter(sign -> userAgent.contains(sign.word()))
                .map(Sign::name)
                .findFirst();
    }

    /** A word by which one is known; the more special stand first, for most also say "Chrome" or "Safari". */
    private record Sign(String word, String name) {}
}
