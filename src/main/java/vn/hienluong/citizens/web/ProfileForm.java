package vn.hienluong.citizens.web;

import org.jspecify.annotations.Nullable;
import vn.hienluong.citizens.CitizenProfile;
import vn.hienluong.platform.web.Typed;

/** What a citizen enters of themselves. */
public record ProfileForm(String fullName, String phone, String address) {

    public ProfileForm(@Nullable String fullName, @Nullable String phone, @Nullable String address) {
        this.fullName = Typed.line(fullName);
        this.phone = Typed.line(phone);
        this.address = Typed.line(address);
    }

    static ProfileForm of(CitizenProfile citizen) {
        return new ProfileForm(citizen.fullName(), citizen.phone(), citizen.address());
    }
}
