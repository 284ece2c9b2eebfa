package vn.hienluong.dialogue.web;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.hienluong.dialogue.PublicProofs;
import vn.hienluong.platform.web.MenuLink;
import vn.hienluong.platform.web.PublicScreen;

/** Where whoever holds a print or a file of something public checks it. */
@Component
class ProofLinks {

    private final PublicProofs proofs;

    ProofLinks(PublicProofs proofs) {
        this.proofs = proofs;
    }

    Optional<MenuLink> of(UUID subject, PublicScreen screen) {
        return proofs.of(subject, screen.agency())
                .map(proof ->
                        new MenuLink(proof.code(), "/kiem-tra/" + screen.agency() + "/" + proof.code(), "", false));
    }
}
