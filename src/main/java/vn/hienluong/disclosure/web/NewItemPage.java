package vn.hienluong.disclosure.web;

import java.util.List;
import java.util.Optional;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Choice;

/** An item that somebody records by hand. */
public record NewItemPage(
        List<Choice> duties,
        List<Choice> units,
        String duty,
        String title,
        String arose,
        String unit,
        Optional<Refusal> refusal) {}
