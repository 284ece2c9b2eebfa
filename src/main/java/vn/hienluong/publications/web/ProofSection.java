package vn.hienluong.publications.web;

import java.util.List;
import java.util.Optional;
import vn.hienluong.platform.web.Choice;

/**
 * What a publication keeps and what proves that it is public.
 *
 * @param kept items that it is written for
 * @param waiting items that it could be written for; empty for whoever may not write
 * @param proof where anybody checks it, while it is public
 * @param binds whether this person may say what it is for
 */
public record ProofSection(List<Kept> kept, List<Choice> waiting, Optional<Check> proof, boolean binds) {

    /**
     * @param href of the item
     * @param free where it is let go of; nothing once it is public
     */
    public record Kept(String title, String standing, String href, Optional<String> free) {}

    public record Check(String code, String href) {}
}
