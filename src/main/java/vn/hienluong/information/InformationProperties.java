package vn.hienluong.information;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param asksPerHour how many requests one network address may send in an hour
 * @param opensPerHour how often one network address may try to open an answer in an hour
 * @param shortestFilling so many seconds somebody takes at least to fill in the form; what comes sooner comes from a program
 * @param phone telephone of whoever receives requests, as citizens read it; empty: receipts name the office alone
 */
@ConfigurationProperties("hienluong.information")
public record InformationProperties(
        @DefaultValue("20") int asksPerHour,
        @DefaultValue("60") int opensPerHour,
        @DefaultValue("3") int shortestFilling,
        @DefaultValue("") String phone) {}
