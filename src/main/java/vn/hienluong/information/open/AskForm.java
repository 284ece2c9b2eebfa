package vn.hienluong.information.open;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.hienluong.citizens.CitizenProfile;
import vn.hienluong.files.Brought;
import vn.hienluong.information.Asker;
import vn.hienluong.information.Delivery;
import vn.hienluong.information.NewRequest;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Sincerity;
import vn.hienluong.platform.web.Typed;

/**
 * A request as the public typed it.
 *
 * @param form id of the form that was given out: says when that was, and that it is sent once
 * @param website a field that people do not see and programs fill in
 */
public record AskForm(
        String name,
        String address,
        String idPaper,
        String phone,
        String email,
        String wanted,
        String delivery,
        String purpose,
        String consent,
        String form,
        String website,
        @Nullable MultipartFile file) {

    public AskForm(
            @Nullable String name,
            @Nullable String address,
            @Nullable String idPaper,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String wanted,
            @Nullable String delivery,
            @Nullable String purpose,
            @Nullable String consent,
            @Nullable String form,
            @Nullable String website,
            @Nullable MultipartFile file) {
        this.name = Typed.line(name);
        this.address = Typed.line(address);
        this.idPaper = Typed.line(idPaper);
        this.phone = Typed.line(phone);
        this.email = Typed.line(email);
        this.wanted = Typed.text(wanted);
        this.delivery = Typed.line(delivery);
        this.purpose = Typed.text(purpose);
        this.consent = Typed.line(consent);
        this.form = Typed.line(form);
        this.website = Typed.line(website);
        this.file = file;
    }

    /** Filled in with what a citizen's account says of them; all of it may be changed. */
    static AskForm of(Optional<CitizenProfile> citizen) {
        return new AskForm(
                citizen.map(CitizenProfile::fullName).orElse(""),
                citizen.map(CitizenProfile::address).orElse(""),
                "",
                citizen.map(CitizenProfile::phone).orElse(""),
                citizen.flatMap(CitizenProfile::email).orElse(""),
                "",
                Delivery.ONLINE.name(),
                "",
                "",
                Sincerity.fresh(),
                "",
                null);
    }

    Optional<Refusal> doubt(Sincerity sincerity) {
        return sincerity.doubt(form, website);
    }

    /** As it stands in the form again; a file is chosen anew. */
    AskForm again() {
        return new AskForm(
                name,
                address,
                idPaper,
                phone,
                email,
                wanted,
                delivery,
                purpose,
                consent,
                Sincerity.again(form),
                "",
                null);
    }

    NewRequest read(String language) {
        return new NewRequest(
                new Asker(name, address, idPaper, phone, email, language),
                wanted,
                Typed.choice(delivery, Delivery.class),
                purpose,
                agreed());
    }

    Optional<UUID> id() {
        return Ids.parse(form);
    }

    public boolean agreed() {
        return !consent.isEmpty();
    }

    Brought brought() {
        return new Brought(file, null, null);
    }
}
