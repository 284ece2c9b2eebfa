package vn.hienluong.information.web;

import java.util.List;
import java.util.Optional;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Choice;

/** The form of the desk. */
public record EntryPage(EntryForm typed, List<Choice> channels, List<Choice> deliveries, Optional<Refusal> refusal) {}
