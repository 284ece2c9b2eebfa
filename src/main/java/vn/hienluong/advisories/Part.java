package vn.hienluong.advisories;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A library in the program, as advisories name it: {@code Maven}, {@code group:artifact}, version. What comes as a WebJar is
 * the npm package inside.
 */
public record Part(String ecosystem, String name, String version) {

    private static final Pattern PURL = Pattern.compile("pkg:maven/([^/@]+)/([^@?]+)@([^?#]+).*");

    /** From a package URL (purl); nothing for what is no Maven artifact. */
    static Optional<Part> of(String purl) {
        var found = PURL.matcher(purl);
        return found.matches()
                ? Optional.of(of(decoded(found.group(1)), decoded(found.group(2)), decoded(found.group(3))))
                : Optional.empty();
    }

    static Part of(String group, String artifact, String version) {
        return group.equals("org.webjars") || group.equals("org.webjars.npm")
                ? new Part("npm", artifact, version)
                : new Part("Maven", group + ":" + artifact, version);
    }

    /** As OSV wants it. */
    String purl() {
        return "pkg:" + ecosystem.toLowerCase(java.util.Locale.ROOT) + "/" + name.replace(':', '/') + "@" + version;
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return name + " " + version;
    }
}
