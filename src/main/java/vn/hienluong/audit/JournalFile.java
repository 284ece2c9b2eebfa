package vn.hienluong.audit;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hienluong.audit.SealRepository.Head;
import vn.hienluong.audit.SealRepository.Sealed;
import vn.hienluong.audit.Verification.Broken;
import vn.hienluong.audit.Verification.Fault;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Outcome;

/**
 * A journal as a file for an inspector, and the check of such a file with neither database nor installation. JSON, one
 * object a line: first {@code journal} with the agency and the public key, then every signed {@code head}, then the sealed
 * entries in order. The key's fingerprint is what the inspector compares with the one that the office announced; whoever
 * forges the file has another.
 */
@Component
public class JournalFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HexFormat HEX = HexFormat.of();

    private final SealRepository seals;
    private final Sealer sealer;
    private final Audit audit;

    JournalFile(SealRepository seals, Sealer sealer, Audit audit) {
        this.audit = audit;
        this.seals = seals;
        this.sealer = sealer;
    }

    /**
     * What a file turned out to be.
     *
     * @param fingerprint SHA-256 of the public key that signed it, in hexadecimal
     */
    public record Checked(Verification found, String fingerprint) {}

    /** Taking the journal away is an entry of it, and the last one in the file when it is sealed before writing. */
    @Transactional
    public void recordExport(Author by) {
        audit.read(
                by,
                "audit.exported",
                new Subject("organization.agency", by.agency().value()),
                Optional.empty());
    }

    /** Writes what is sealed, and nothing that is sealed meanwhile behind the last head; gives the number of entries. */
    @Transactional(readOnly = true)
    public long write(AgencyId agency, Path file) throws IOException {
        long last = 0;
        long end = seals.last(agency).map(SealRepository.Seal::place).orElse(0L);
        try (var out = Files.newBufferedWriter(file)) {
            line(out, Map.of("journal", agency.toString(), "key", base64(sealer.publicKey())));
            for (var head : seals.heads(agency)) {
                line(out, head(head));
                end = Math.max(end, head.place());
            }
            var page = seals.chain(agency, last, most(end - last));
            while (!page.isEmpty()) {
                for (var sealed : page) {
                    line(out, entry(sealed));
                }
                last = page.getLast().place();
                page = seals.chain(agency, last, most(end - last));
            }
        }
        return last;
    }

    private static int most(long left) {
        return (int) Math.clamp(left, 0, Verifier.PAGE);
    }

    /** Checks a file by what it says itself; refused when it is none. */
    public static Outcome<Checked> check(Path file) throws IOException {
        return check(file, new KeptHeads(List.of(), Optional.empty()));
    }

    /**
     * Checks a file against heads that somebody kept elsewhere: a copy of the public page, or of the file beside the
     * database. Refused when that is no such copy, or one of another key.
     */
    public static Outcome<Checked> check(Path file, Path copy) throws IOException {
        var kept = KeptHeads.read(Files.readString(copy, StandardCharsets.ISO_8859_1));
        return kept.heads().isEmpty()
                ? Outcome.refused("audit.heads.none", copy.toString())
                : check(file, kept).then(checked -> beyond(checked, kept, copy));
    }

    /** A copy that was taken after the file was written knows more than the file can show. */
    private static Outcome<Checked> beyond(Checked checked, KeptHeads kept, Path copy) {
        long known = kept.heads().stream().mapToLong(Head::place).max().orElse(0);
        var atTheEnd = Optional.of(new Broken(checked.found().last() + 1, Fault.MISSING));
        return checked.found().broken().equals(atTheEnd)
                        && known > checked.found().last()
                ? Outcome.refused(
                        "audit.heads.beyond", copy.toString(), checked.found().last(), known)
                : Outcome.done(checked);
    }

    private static Outcome<Checked> check(Path file, KeptHeads kept) throws IOException {
        try (var in = Files.newBufferedReader(file)) {
            var first = JSON.readTree(String.valueOf(in.readLine()));
            var agency = new AgencyId(UUID.fromString(first.path("journal").asString()));
            var key = Base64.getDecoder().decode(first.path("key").asString());
            var fingerprint = HEX.formatHex(Digests.plain(key));
            if (kept.fingerprint()
                    .filter(announced -> !announced.equals(fingerprint))
                    .isPresent()) {
                return Outcome.refused("audit.heads.other-key", file.toString());
            }
            return Outcome.done(new Checked(check(in, agency, key, kept.heads()), fingerprint));
        } catch (CharacterCodingException
                | JacksonException
                | IllegalArgumentException
                | DateTimeParseException
                | GeneralSecurityException _) {
            return Outcome.refused("audit.file.not-one", file.toString());
        }
    }

    private static Verification check(BufferedReader in, AgencyId agency, byte[] key, List<Head> kept)
            throws IOException, GeneralSecurityException {
        var heads = new ArrayList<>(kept);
        var line = in.readLine();
        for (; line != null && JSON.readTree(line).has("head"); line = in.readLine()) {
            heads.add(head(JSON.readTree(line)));
        }
        for (var head : heads) {
            if (!InstallationKey.signed(key, Sealer.message(agency, head.place(), head.chain()), head.signature())) {
                return new Verification(1, 0, Optional.of(new Broken(head.place(), Fault.SIGNATURE)), 0);
            }
        }
        var walk = new ChainWalk(agency, heads);
        var fault = walk(in, line, agency, walk);
        return new Verification(1, walk.place(), fault, 0);
    }

    private static Optional<Broken> walk(BufferedReader in, @Nullable String first, AgencyId agency, ChainWalk walk)
            throws IOException {
        for (var line = first; line != null; line = in.readLine()) {
            var fault = walk.step(sealed(JSON.readTree(line), agency));
            if (fault.isPresent()) {
                return fault;
            }
        }
        return walk.atTheEnd();
    }

    private static void line(BufferedWriter out, Map<String, ?> values) throws IOException {
        out.write(JSON.writeValueAsString(values));
        out.newLine();
    }

    private static Map<String, ?> head(Head head) {
        return Map.of(
                "head", head.place(), "chain", HEX.formatHex(head.chain()), "signature", base64(head.signature()));
    }

    private static Head head(JsonNode node) {
        return new Head(
                node.path("head").asLong(),
                HEX.parseHex(node.path("chain").asString()),
                Base64.getDecoder().decode(node.path("signature").asString()));
    }

    private static Map<String, ?> entry(Sealed sealed) {
        var entry = sealed.entry();
        var values = new LinkedHashMap<String, Object>();
        values.put("place", sealed.place());
        values.put("at", entry.at().toString());
        values.put("who", entry.author().label());
        values.put("kind", entry.author().kind().name());
        entry.author().id().ifPresent(id -> values.put("person", id.toString()));
        values.put("from", entry.author().origin());
        values.put("act", entry.act());
        values.put("record", entry.subject().kind());
        values.put("recordId", entry.subject().id().toString());
        entry.reason().ifPresent(reason -> values.put("reason", reason));
        values.put("id", entry.id().toString());
        values.put("salt", HEX.formatHex(entry.salt()));
        values.put("digest", HEX.formatHex(entry.digest()));
        values.put("chain", HEX.formatHex(sealed.chain()));
        return values;
    }

    private static Sealed sealed(JsonNode node, AgencyId agency) {
        var author = new Author(
                agency,
                Author.Kind.valueOf(node.path("kind").asString()),
                text(node, "person").map(UUID::fromString),
                node.path("who").asString(),
                node.path("from").asString());
        var entry = new AuditEntry(
                UUID.fromString(node.path("id").asString()),
                Instant.parse(node.path("at").asString()),
                author,
                node.path("act").asString(),
                new Subject(
                        node.path("record").asString(),
                        UUID.fromString(node.path("recordId").asString())),
                text(node, "reason"),
                HEX.parseHex(node.path("salt").asString()),
                HEX.parseHex(node.path("digest").asString()));
        return new Sealed(
                node.path("place").asLong(), HEX.parseHex(node.path("chain").asString()), entry);
    }

    /** The entry that a line of the file holds. */
    static AuditEntry entryIn(String line, AgencyId agency) {
        return sealed(JSON.readTree(line), agency).entry();
    }

    private static Optional<String> text(JsonNode node, String name) {
        return node.has(name) ? Optional.of(node.path(name).asString()) : Optional.empty();
    }

    private static String base64(byte[] bytes) {
        return new String(Base64.getEncoder().encode(bytes), StandardCharsets.US_ASCII);
    }
}
