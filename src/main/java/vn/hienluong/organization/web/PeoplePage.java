package vn.hienluong.organization.web;

import java.util.List;
import java.util.Optional;
import vn.hienluong.platform.Refusal;

/** Everybody of the agency, in the order of Vietnamese names. */
public record PeoplePage(List<PersonRow> people, boolean mayManage, PersonForm typed, Optional<Refusal> refusal) {

    /** @param positions what they hold today, in words */
    public record PersonRow(
            String at, String name, String email, String phone, List<String> positions, boolean hasAccount) {}
}
