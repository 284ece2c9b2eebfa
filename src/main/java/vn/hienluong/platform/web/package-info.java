/** Pages: typed templates rendered as answers, what every page knows, and files to download. */
@NullMarked
package vn.hienluong.platform.web;

import org.jspecify.annotations.NullMarked;
