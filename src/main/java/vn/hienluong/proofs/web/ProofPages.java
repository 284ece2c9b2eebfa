package vn.hienluong.proofs.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.hienluong.organization.Agencies;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.Tenancy;
import vn.hienluong.platform.web.Choice;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.proofs.Proof;
import vn.hienluong.proofs.ProofKind;
import vn.hienluong.proofs.Proofs;
import vn.hienluong.proofs.web.CheckPage.Found;
import vn.hienluong.proofs.web.ProofPage.Later;

/** Looks into the ledger of one agency for somebody from outside. */
@Component
class ProofPages {

    private final Proofs proofs;
    private final Agencies agencies;
    /** Whoever asks without an end shall not make the database name each agency each time. */
    private final Cache<List<AgencyId>, List<Choice>> choices =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    ProofPages(Proofs proofs, Agencies agencies) {
        this.proofs = proofs;
        this.agencies = agencies;
    }

    /** The agency that was named, or the only one. */
    Optional<AgencyId> agency(Optional<UUID> named) {
        var all = agencies.all();
        return all.size() == 1 && named.isEmpty()
                ? Optional.of(all.getFirst())
                : named.map(AgencyId::new).filter(all::contains);
    }

    Optional<ProofPage> byCode(String code, AgencyId agency, Screen screen) {
        return Tenancy.in(agency, () -> proofs.byCode(code, agency).map(proof -> page(proof, agency, screen)));
    }

    List<Found> byDigest(String sha256, AgencyId agency, Screen screen) {
        return Tenancy.in(
                agency,
                () -> proofs.byDigest(sha256, agency).stream()
                        .map(proof ->
                                new Found(href(proof, agency), proof.snapshot().title(), what(proof, screen)))
                        .toList());
    }

    CheckPage form(String agency, String code, Optional<Refusal> refusal, List<Found> found) {
        return new CheckPage(choices.get(agencies.all(), this::choices), agency, code, refusal, found);
    }

    private List<Choice> choices(List<AgencyId> all) {
        return all.size() == 1
                ? List.of()
                : all.stream()
                        .map(id -> Tenancy.in(id, () -> agencies.profile(id)))
                        .map(profile -> new Choice(profile.id().toString(), profile.name()))
                        .toList();
    }

    private ProofPage page(Proof proof, AgencyId agency, Screen screen) {
        var snapshot = proof.snapshot();
        var history = proofs.of(snapshot.subject().id(), agency);
        var last = history.stream()
                .filter(one -> one.snapshot().kind() != ProofKind.ISSUED)
                .findFirst()
                .orElse(proof);
        return new ProofPage(
                agencies.profile(agency).name(),
                proof.code(),
                snapshot.title(),
                what(proof, screen),
                screen.text().moment(proof.at()),
                snapshot.address(),
                Optional.of(snapshot.address()).filter(ProofPages::onThisSite),
                now(proof, last, screen),
                kind(proof, last),
                history.stream()
                        .filter(one -> one.place() > proof.place())
                        .filter(one -> one.snapshot().kind() != ProofKind.ISSUED)
                        .map(one -> new Later(
                                href(one, agency),
                                what(one, screen),
                                screen.text().moment(one.at()),
                                one.snapshot().note()))
                        .toList(),
                snapshot.sha256(),
                snapshot.parts());
    }

    private static boolean onThisSite(String address) {
        return address.startsWith("/") && !address.startsWith("//");
    }

    static String href(Proof proof, AgencyId agency) {
        return "/kiem-tra/" + agency + "/" + proof.code();
    }

    private static String what(Proof proof, Screen screen) {
        return screen.text().name("proofs.kind", proof.snapshot().kind());
    }

    /** How it stands today, by the last thing that happened to it. */
    private static String now(Proof proof, Proof last, Screen screen) {
        return switch (last.snapshot().kind()) {
            case WITHDRAWN -> screen.say("proofs.now.withdrawn", last.at());
            case TAKEN_DOWN -> screen.say("proofs.now.taken-down", last.at());
            case CORRECTED ->
                last.place() > proof.place()
                        ? screen.say("proofs.now.corrected", last.at())
                        : screen.say("proofs.now.public");
            case PUBLISHED, POSTED ->
                otherWords(proof, last)
                        ? screen.say("proofs.now.replaced", last.at())
                        : screen.say("proofs.now.public");
            case ISSUED -> screen.say("proofs.now.issued");
        };
    }

    private static String kind(Proof proof, Proof last) {
        return switch (last.snapshot().kind()) {
            case WITHDRAWN, TAKEN_DOWN -> "near";
            case CORRECTED -> last.place() > proof.place() ? "near" : "done";
            case PUBLISHED, POSTED -> otherWords(proof, last) ? "near" : "done";
            case ISSUED -> "done";
        };
    }

    /** Taken away and published anew: what this paper says is not what stands there today. */
    private static boolean otherWords(Proof proof, Proof last) {
        return last.place() > proof.place()
                && !last.snapshot().sha256().equals(proof.snapshot().sha256());
    }
}
