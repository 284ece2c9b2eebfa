package vn.hienluong.proofs.web;

import java.util.List;
import java.util.Optional;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Choice;

/**
 * What somebody holds and wants to know about.
 *
 * @param agencies to choose from, where there are several
 * @param found proofs that hold the file
 */
public record CheckPage(
        List<Choice> agencies, String agency, String code, Optional<Refusal> refusal, List<Found> found) {

    public record Found(String href, String title, String what) {}
}
