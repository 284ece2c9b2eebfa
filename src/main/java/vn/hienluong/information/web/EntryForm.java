package vn.hienluong.information.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import vn.hienluong.files.Brought;
import vn.hienluong.information.Asker;
import vn.hienluong.information.Delivery;
import vn.hienluong.information.NewRequest;
import vn.hienluong.platform.Ids;
import vn.hienluong.platform.web.Typed;

/**
 * A request as staff enter it: at the desk, or from the post.
 *
 * @param form id of the form: sent twice it is one request
 */
public record EntryForm(
        String channel,
        String day,
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

    public EntryForm(
            @Nullable String channel,
            @Nullable String day,
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
        this.channel = Typed.line(channel);
        this.day = Typed.line(day);
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

    static EntryForm blank(LocalDate today) {
        return new EntryForm(
                "DESK",
                today.toString(),
                "",
                "",
                "",
                "",
                "",
                "",
                "DESK",
                "",
                "",
                Ids.next().toString(),
                null);
    }

    NewRequest read() {
        return new NewRequest(
                new Asker(name, address, idPaper, phone, email, "vi"),
                wanted,
                Typed.choice(delivery, Delivery.class),
                purpose,
                agreed());
    }

    UUID id() {
        return Ids.parse(form).orElseGet(Ids::next);
    }

    public boolean agreed() {
        return !consent.isEmpty();
    }

    Brought brought() {
        return new Brought(file, null, null);
    }
}
