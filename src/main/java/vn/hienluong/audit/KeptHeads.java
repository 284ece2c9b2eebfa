package vn.hienluong.audit;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.hienluong.audit.SealRepository.Head;

/**
 * Signed heads as text, one a line: place, chain and signature, the latter two in hexadecimal; what begins with # is said
 * to people, but for the fingerprint of the key. The file beside the database and the public page are both of this kind.
 *
 * @param fingerprint SHA-256 of the key in hexadecimal, where the text names it
 */
record KeptHeads(List<Head> heads, Optional<String> fingerprint) {

    private static final HexFormat HEX = HexFormat.of();
    private static final Pattern HEAD = Pattern.compile("(\\d{1,18}) ([0-9a-f]{64}) ([0-9a-f]{128})");
    private static final Pattern FINGERPRINT = Pattern.compile("# .*SHA-256:? ([0-9a-f]{64})");

    static String line(Head head) {
        return "%d %s %s".formatted(head.place(), HEX.formatHex(head.chain()), HEX.formatHex(head.signature()));
    }

    /** Lines that are no heads are passed over: a copy may have been printed, mailed and typed around. */
    static KeptHeads read(String text) {
        var heads = new ArrayList<Head>();
        Optional<String> fingerprint = Optional.empty();
        for (var line : text.lines().map(String::strip).toList()) {
            var head = HEAD.matcher(line);
            var key = FINGERPRINT.matcher(line);
            if (head.matches()) {
                heads.add(new Head(
                        Long.parseLong(head.group(1)), HEX.parseHex(head.group(2)), HEX.parseHex(head.group(3))));
            } else if (key.matches()) {
                fingerprint = Optional.of(key.group(1));
            }
        }
        return new KeptHeads(List.copyOf(heads), fingerprint);
    }
}
