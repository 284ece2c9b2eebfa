package vn.hienluong.information.forms;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.hienluong.citizens.CitizenProfile;
import vn.hienluong.files.Brought;
import vn.hienluong.information.Asker;
import vn.hienluong.information.Delivery;
import vn.hienluong.information.NewRequest;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.web.Typed;

/**
 * A request as it was typed, by whoever asks or by staff for them.
 *
 * @param form id of the form that was given out: sent twice it is one request
 */
public record RequestForm(
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
        @Nullable MultipartFile file) {

    public RequestForm(
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
        this.file = file;
    }

    public static RequestForm blank(Delivery delivery, String form) {
        return new RequestForm("", "", "", "", "", "", delivery.name(), "", "", form, null);
    }

    /** Filled in with what a citizen's account says of them; all of it may be changed. */
    public static RequestForm of(CitizenProfile citizen, String form) {
        return new RequestForm(
                citizen.fullName(),
                citizen.address(),
                "",
                citizen.phone(),
                citizen.email().orElse(""),
                "",
                Delivery.ONLINE.name(),
                "",
                "",
                form,
                null);
    }

    /** The words as they were typed, in another form; a file is chosen anew. */
    public RequestForm in(String another) {
        return new RequestForm(name, address, idPaper, phone, email, wanted, delivery, purpose, consent, another, null);
    }

    /** @param language of whoever asks */
    public NewRequest read(String language) {
        return new NewRequest(
                new Asker(name, address, idPaper, phone, email, language),
                wanted,
                Typed.choice(delivery, Delivery.class),
                purpose,
                agreed());
    }

    public UUID id() {
        return Ids.parse(form).orElseGet(Ids::next);
    }

    public boolean agreed() {
        return !consent.isEmpty();
    }

    public Brought brought() {
        return new Brought(file, null, null);
    }
}
