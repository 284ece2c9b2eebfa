package vn.hienluong.organization.web;

import org.jspecify.annotations.Nullable;
import vn.hienluong.organization.Person;
import vn.hienluong.platform.web.Typed;

/** A person as typed. */
public record PersonForm(String fullName, String email, String phone) {

    static final PersonForm EMPTY = new PersonForm("", "", "");

    public PersonForm(@Nullable String fullName, @Nullable String email, @Nullable String phone) {
        this.fullName = Typed.line(fullName);
        this.email = Typed.line(email);
        this.phone = Typed.line(phone);
    }

    static PersonForm of(Person person) {
        return new PersonForm(
                person.fullName(), person.email().orElse(""), person.phone().orElse(""));
    }
}
