@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package vn.hienluong.laws.crooked.upstairs;
