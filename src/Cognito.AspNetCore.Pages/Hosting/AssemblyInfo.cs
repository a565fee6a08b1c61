using Microsoft.Extensions.Localization;

// The app's own ResourcesPath must not decide where this assembly's texts are looked for.
[assembly: ResourceLocation("Texts")]
[assembly: RootNamespace("Cognito.AspNetCore.Pages")]
