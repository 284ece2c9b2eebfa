package vn.hienluong.opendata;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param requestsPerMinute how many pages of data and files of data one network address may ask for in a minute, over all nodes */
@ConfigurationProperties("hienluong.opendata")
public record OpenDataProperties(@DefaultValue("300") int requestsPerMinute) {}
