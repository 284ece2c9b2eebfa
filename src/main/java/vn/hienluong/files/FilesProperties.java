package vn.hienluong.files;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param folder where contents are kept; several nodes share it
 */
@ConfigurationProperties("hienluong.files")
record FilesProperties(@DefaultValue("data/serve/files") Path folder) {}
