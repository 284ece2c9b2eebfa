package vn.hienluong.reports;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number that a line reports.
 *
 * @param label what is counted: "hồ sơ tiếp nhận"
 * @param measure unit of measure: "hồ sơ", "%", "lượt"
 * @param amount in the period
 * @param sinceJanuary since the first of January (lũy kế), where it is known
 */
public record Figure(String label, String measure, BigDecimal amount, Optional<BigDecimal> sinceJanuary) {}
