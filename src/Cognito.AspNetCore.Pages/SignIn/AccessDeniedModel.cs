using Cognito.AspNetCore.Pages.Hosting;

namespace Cognito.AspNetCore.Pages.SignIn;

/// <summary>Says that the account may not open the page that was asked for.</summary>
/// <param name="steps">What every page needs.</param>
public sealed class AccessDeniedModel(PageSteps steps) : CognitoPageModel(steps);
