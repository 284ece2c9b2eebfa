package vn.hienluong.information;

/**
 * Who asks (Điều 24); empty where it was not said or has been erased.
 *
 * @param idPaper number of identity card or passport
 * @param language in which mail is written to them
 */
public record Asker(String name, String address, String idPaper, String phone, String email, String language) {

    /** For those who need to reach them, and not to know who they are by law. */
    public Asker withoutPaper() {
        return new Asker(name, address, "", phone, email, language);
    }
}
