package vn.hienluong.proofs.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import vn.hienluong.authority.OpenToAll;
import vn.hienluong.platform.AgencyId;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Allowance;
import vn.hienluong.platform.web.Allowances;
import vn.hienluong.platform.web.Html;
import vn.hienluong.platform.web.Screen;
import vn.hienluong.platform.web.Typed;
import vn.hienluong.proofs.ProofsProperties;

/**
 * Checks a code, or a file. A browser computes the digest of the file itself and sends nothing else; without a script the
 * file is sent, read through once, and not kept.
 */
@Controller
class CheckController {

    private static final String HERE = "/kiem-tra";
    private static final String DIGEST = "[0-9a-f]{64}";

    private final ProofPages pages;
    private final Allowance checks;
    private final Templates templates;

    CheckController(ProofPages pages, ProofsProperties properties, Allowances allowances, Templates templates) {
        this.pages = pages;
        this.checks = allowances.of("checks of papers", properties.checksPerMinute());
        this.templates = templates;
    }

    /** What somebody asks about: a code, or the digest of a file. */
    record Question(
            @Nullable String agency,
            @Nullable String code,
            @Nullable String sha256,
            @Nullable MultipartFile file) {

        String named() {
            return Typed.line(agency);
        }

        String typed() {
            return Typed.line(code);
        }

        String digest() {
            return Typed.line(sha256).toLowerCase(Locale.ROOT);
        }
    }

    @OpenToAll(because = "whoever holds a paper may ask whether it is genuine")
    @GetMapping(HERE)
    Html index(@ModelAttribute Question asked, Screen screen, HttpServletRequest from, HttpServletResponse answer) {
        if (asked.typed().isEmpty() && asked.digest().isEmpty()) {
            return Html.page(form(asked, Optional.empty(), List.of(), screen));
        }
        return counted(from, answer, asked, screen, () -> answered(asked, asked.digest(), screen));
    }

    @OpenToAll(because = "whoever holds a file may ask whether it is genuine; it is not kept")
    @PostMapping(HERE)
    Html create(@ModelAttribute Question asked, Screen screen, HttpServletRequest from, HttpServletResponse answer) {
        var file = asked.file();
        if (file == null || file.isEmpty()) {
            return refused(asked, "proofs.check.file-missing", screen);
        }
        return counted(from, answer, asked, screen, () -> answered(asked, digest(file), screen));
    }

    @OpenToAll(because = "a proof is for everybody")
    @GetMapping(HERE + "/{agency}/{code}")
    Html show(
            @PathVariable String agency,
            @PathVariable String code,
            Screen screen,
            HttpServletRequest from,
            HttpServletResponse answer) {
        var asked = new Question(agency, code, null, null);
        return counted(
                from,
                answer,
                asked,
                screen,
                () -> pages.agency(Ids.parse(agency))
                        .flatMap(id -> pages.byCode(code, id, screen))
                        .map(page -> Html.page(templates.proofsShow(screen, page)))
                        .orElseGet(() -> Html.status(
                                404, form(asked, refusal("proofs.check.unknown-code"), List.of(), screen))));
    }

    private Html answered(Question asked, String digest, Screen screen) {
        var agency = pages.agency(Ids.parse(asked.named()));
        if (agency.isEmpty()) {
            return refused(asked, "proofs.check.agency-missing", screen);
        }
        return asked.typed().isEmpty()
                ? byFile(asked, digest, agency.get(), screen)
                : byCode(asked, agency.get(), screen);
    }

    private Html byCode(Question asked, AgencyId agency, Screen screen) {
        return pages.byCode(asked.typed(), agency, screen)
                .map(page -> Html.seeOther(HERE + "/" + agency + "/" + page.code()))
                .orElseGet(() -> refused(asked, "proofs.check.unknown-code", screen));
    }

    private Html byFile(Question asked, String digest, AgencyId agency, Screen screen) {
        var found = digest.matches(DIGEST) ? pages.byDigest(digest, agency, screen) : List.<CheckPage.Found>of();
        return found.isEmpty()
                ? refused(asked, "proofs.check.unknown-file", screen)
                : Html.page(form(asked, Optional.empty(), found, screen));
    }

    /** Nobody tries codes by the thousand. */
    private Html counted(
            HttpServletRequest from, HttpServletResponse answer, Question asked, Screen screen, Supplier<Html> work) {
        if (checks.take(from.getRemoteAddr())) {
            return work.get();
        }
        answer.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(Allowance.PERIOD.toSeconds()));
        return Html.status(429, form(asked, refusal("proofs.check.too-often"), List.of(), screen));
    }

    private Html refused(Question asked, String key, Screen screen) {
        return Html.refused(form(asked, refusal(key), List.of(), screen));
    }

    private JteModel form(Question asked, Optional<Refusal> refusal, List<CheckPage.Found> found, Screen screen) {
        return templates.proofsIndex(screen, pages.form(asked.named(), asked.typed(), refusal, found));
    }

    private static Optional<Refusal> refusal(String key) {
        return Optional.of(Refusal.of(key));
    }

    private static String digest(MultipartFile file) {
        try (var content = new DigestInputStream(file.getInputStream(), MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(content.getMessageDigest().digest());
        } catch (IOException interrupted) {
            return "";
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
