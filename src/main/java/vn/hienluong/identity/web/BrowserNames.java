package vn.hienluong.identity.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** "Firefox, Windows" out of what a browser says of itself, so that its owner knows it again. */
final class BrowserNames {

    private static final Map<String, String> BROWSERS = inOrder(
            "Zalo",
            "Zalo",
            "coc_coc",
            "Coc Coc",
            "Edg",
            "Edge",
            "OPR",
            "Opera",
            "SamsungBrowser",
            "Samsung Internet",
            "Firefox",
            "Firefox",
            "Chrome",
            "Chrome",
            "CriOS",
            "Chrome",
            "Safari",
            "Safari");
    private static final Map<String, String> SYSTEMS = inOrder(
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Android",
            "Android",
            "Windows",
            "Windows",
            "Mac OS",
            "macOS",
            "CrOS",
            "ChromeOS",
            "Linux",
            "Linux");

    private BrowserNames() {}

    /** Nothing when neither is known. */
    static Optional<String> of(String userAgent) {
        var called = Stream.of(BROWSERS, SYSTEMS)
                .flatMap(names -> first(names, userAgent).stream())
                .collect(Collectors.joining(", "));
        return Optional.of(called).filter(words -> !words.isEmpty());
    }

    private static Optional<String> first(Map<String, String> names, String userAgent) {
        return names.entrySet().stream()
                .filter(name -> userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<String, String> inOrder(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
