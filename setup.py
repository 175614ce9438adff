"""Packaging of `resume_classifier`: every fact is read from settings.ini."""
import shutil
from configparser import ConfigParser
from pathlib import Path

from setuptools import find_packages, setup
from setuptools.command.build_py import build_py

ROOT = Path(__file__).parent
SETTINGS = ConfigParser(delimiters=["="], interpolation=None)
SETTINGS.read(ROOT / "settings.ini", encoding="utf-8")
CONFIG = SETTINGS["DEFAULT"]
SHIPPED = {"data": ("*.json", "*.txt", "*.html", "*.css", "*.pdf", "*.docx", "*.csv"),
           "models": ("*.json", "*.md", "*.onnx", "*.safetensors", "*.keras", "*.npz")}


def lines(name: str) -> list[str]:
    return [line.strip() for line in CONFIG.get(name, "").splitlines() if line.strip()]


class BuildWithShippedFiles(build_py):
    """Copy the committed files of data/ and models/ into the package, so that the wheel works alone."""

    def run(self):
        super().run()
        target = Path(self.build_lib) / CONFIG["lib_path"] / "_shipped"
        shutil.rmtree(target, ignore_errors=True)
        for folder, patterns in SHIPPED.items():
            for pattern in patterns:
                for source in (ROOT / folder).rglob(pattern):
                    if not ignored(source):
                        copy = target / source.relative_to(ROOT)
                        copy.parent.mkdir(parents=True, exist_ok=True)
                        shutil.copyfile(source, copy)


def ignored(path: Path) -> bool:
    """Produced data sets (data/10_...) and experiments are not part of a release."""
    parts = path.relative_to(ROOT).parts
    return parts[1][:2].isdigit() or any(part.startswith("experiment-") for part in parts)


extras = {name: lines(f"{name}_requirements") for name in ("train", "encoder", "notebooks", "dev")}
setup(
    name=CONFIG["lib_name"],
    version=CONFIG["version"],
    description=CONFIG["description"],
    long_description=(ROOT / "README.md").read_text(encoding="utf-8"),
    long_description_content_type="text/markdown",
    author=CONFIG["author"],
    author_email=CONFIG["author_email"],
    url=CONFIG["git_url"],
    project_urls={"Source": CONFIG["git_url"]},
    keywords=CONFIG["keywords"],
    license="Apache-2.0",
    classifiers=["Development Status :: 3 - Alpha", "Intended Audience :: Education", "Programming Language :: Python :: 3", "Topic :: Education"],
    python_requires=f">={CONFIG['min_python']}",
    packages=find_packages(include=["resume_classifier", "resume_classifier.*"]),
    install_requires=lines("requirements"),
    extras_require=extras,
    entry_points={"console_scripts": lines("console_scripts"), "nbdev": [f"{CONFIG['lib_path']}={CONFIG['lib_path']}._modidx:d"]},
    cmdclass={"build_py": BuildWithShippedFiles},
    include_package_data=False,
    zip_safe=False,
)
