package vn.hienluong.citizens.web;

import java.util.List;

/** What is a citizen's. */
public record MattersPage(String email, ProfileForm typed, List<MatterRow> matters) {

    public record MatterRow(String title, String standing, String at, String href) {}
}
