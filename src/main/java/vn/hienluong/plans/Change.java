package vn.hienluong.plans;

import java.util.List;

/** What an amending document makes of a task: its new words, timing and parties, or that it is dropped. */
public record Change(String text, String product, Timing timing, List<Party> parties, boolean dropped) {}
