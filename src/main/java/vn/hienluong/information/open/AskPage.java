package vn.hienluong.information.open;

import java.util.List;
import java.util.Optional;
import vn.hienluong.information.forms.RequestForm;
import vn.hienluong.platform.Refusal;
import vn.hienluong.platform.web.Choice;

/** The form. */
public record AskPage(RequestForm typed, List<Choice> deliveries, Optional<Refusal> refusal, String csrf) {}
